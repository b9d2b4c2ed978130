const KEY = "door:gate";

/** What this device calls its door; kept, because devices stay at their doors. */
export const gateName = () => localStorage.getItem(KEY) ?? "Main door";

export const setGateName = (name: string) => localStorage.setItem(KEY, name.trim().slice(0, 40) || "Main door");
