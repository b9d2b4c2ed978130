import { expect, test } from "vitest";
import { csvFile } from "./csv";

test("quotes what has to be quoted and defuses formulas", () => {
  const { text, name } = csvFile("guests", ["name", "note", "n"], [["O'Hara, Nora", 'says "hi"', 3], ["=1+1", null, -2]]);
  expect(name).toBe("guests.csv");
  expect(text).toBe('\uFEFFname,note,n\r\n"O\'Hara, Nora","says ""hi""",3\r\n\'=1+1,,-2\r\n');
});
