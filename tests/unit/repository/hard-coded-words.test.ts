import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { readSources } from '../../support/source-files.ts';

/** Attributes that a reader or a screen reader says. */
const SPOKEN_ATTRIBUTES: ReadonlySet<string> = new Set(['alt', 'aria-description', 'aria-label', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext', 'label', 'placeholder', 'title']);
/** Properties of elements that are written by assignment. */
const SPOKEN_PROPERTIES: ReadonlySet<string> = new Set(['alt', 'ariaLabel', 'innerHTML', 'innerText', 'placeholder', 'textContent', 'title']);
/** Elements whose words are a language of their own. */
const CODE_ELEMENTS: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'style', 'var']);

/** Names, units and what mathematics writes; the same in every language. */
const NAMES: ReadonlySet<string> = new Set(['Predict Next', 'MiniRnn', 'StatQuest', 'relu', 'tanh', 'Elman', 'GRU', 'LSTM', 'SVG', 'PNG', 'CSV', 'JSON', 'Esc', 'Tab', 'Enter', 'px']);
/** A letter with an index or none: `w₁`, `x`, `h₂`. */
const SYMBOL = /^\p{L}[₀-₉\d]{0,2}$/u;

/** Whether a literal says something in a language: a letter that is in no name and no symbol, and not the key of a sentence. */
function hasWords(text: string): boolean {
  if (Object.hasOwn(english, text)) return false;
  let rest = text;
  for (const name of NAMES) rest = rest.replaceAll(name, ' ');
  return rest.split(/[^\p{L}₀-₉\d]+/u).some((word) => /\p{L}/u.test(word) && !SYMBOL.test(word));
}

/** The words that stand in a source for users to read, each with its line. */
function wordsIn(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: string[] = [];
  const say = (node: ts.Node, text: string): void => {
    if (hasWords(text)) found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${text.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && !isInCode(node)) say(node, node.text);
    else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression && !isInCode(node)) sayLiterals(node.expression, say);
    else if (ts.isJsxAttribute(node) && SPOKEN_ATTRIBUTES.has(node.name.getText()) && node.initializer) sayLiterals(node.initializer, say);
    else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && isSpokenProperty(node.left)) sayLiterals(node.right, say);
    else if (ts.isCallExpression(node)) sayAttributeSet(node, say);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...new Set(found)];
}

/** The strings that an expression can come to: literals, the fixed parts of templates, both ends of a choice, sums. */
function sayLiterals(node: ts.Node, say: (node: ts.Node, text: string) => void): void {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) say(node, node.text);
  else if (ts.isTemplateExpression(node)) for (const { text } of [node.head, ...node.templateSpans.map(({ literal }) => literal)]) say(node, text);
  else if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) ts.forEachChild(node, (child) => sayLiterals(child, say));
  else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach((end) => sayLiterals(end, say));
  else if (ts.isBinaryExpression(node) && JOINING.has(node.operatorToken.kind)) [node.left, node.right].forEach((end) => sayLiterals(end, say));
}

const JOINING: ReadonlySet<ts.SyntaxKind> = new Set([ts.SyntaxKind.PlusToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.AmpersandAmpersandToken]);

function isSpokenProperty(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) && SPOKEN_PROPERTIES.has(node.name.text);
}

/** `element.setAttribute('aria-label', 'words')` */
function sayAttributeSet(node: ts.CallExpression, say: (node: ts.Node, text: string) => void): void {
  const [name, value] = node.arguments;
  if (!ts.isPropertyAccessExpression(node.expression) || node.expression.name.text !== 'setAttribute' || value === undefined) return;
  if (ts.isStringLiteral(name) && SPOKEN_ATTRIBUTES.has(name.text)) sayLiterals(value, say);
}

function isInCode(node: ts.Node): boolean {
  for (let at = node.parent; at !== undefined; at = at.parent) {
    if (ts.isJsxElement(at)) return CODE_ELEMENTS.has(at.openingElement.tagName.getText());
  }
  return false;
}

describe('words for users', () => {
  it.each([
    ['<p>Some words</p>', 1],
    ['<p>{"Some words"}</p>', 1],
    ['<p>{isOn ? "On" : text("off")}</p>', 1],
    ['<p>{`Step ${n}`}</p>', 1],
    ['<button aria-label="Close" />', 1],
    ['<input placeholder={"Numbers"} title={wide ? "Wide" : undefined} />', 2],
    ['element.textContent = "Words"', 1],
    ['element.title = name || "Unnamed"', 1],
    ['element.setAttribute("aria-label", "Words")', 1],
    ['<p class="words" id="words" data-role="words">{text("words")} · {n}</p>', 0],
    ['<code>const words = 1</code>', 0],
    ['<p>MiniRnn: w₁ = {w}</p>', 0],
    ['<b>{kind === "own" && <i />}</b>', 0],
    ['<Button label="popup_undo" />', 0],
  ])('are found where they are written: %s', (source, count) => {
    expect(wordsIn('example.tsx', `const example = () => (${source});`)).toHaveLength(count);
  });

  it('stand in the messages alone, not in the sources of the extension', async () => {
    const sources = await readSources('src/extension');
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.flatMap(({ path, text }) => wordsIn(path, text))).toEqual([]);
  });
});
