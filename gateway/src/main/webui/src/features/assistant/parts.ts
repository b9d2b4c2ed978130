export interface Part {
  text: string;
  to?: string;
}

const LINK = /\[([^\]]{1,120})\]\((\/[^\s)]{0,200})\)|(?<![\w/])(\/(?:e|orders|refunds|support|payments|checkout|o|s|a|door)(?:\/[\w-]+)*)(?![\w/])/g;

/** Splits an answer into text and links; only paths inside this app become links. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    const [whole, name, target, bare] = match;
    const to = target ?? bare;
    if (!to || to.startsWith("//")) continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    parts.push({ text: name ?? bare ?? "", to });
    from = match.index + whole.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}
