export interface Line {
  from: "me" | "assistant" | "problem";
  text: string;
  fixed?: boolean;
}

export const linesKey = ["assistant-lines"] as const;
