/** Quotation marks, and what is between the parts of a list, on the screen and on paper. */
export const marks = {
  quoted: '“{text}”',
  comma: '{list}, {next}',
  semicolon: '{list}; {next}',
};
