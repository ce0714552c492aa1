/** A picture of the product in use, to be laid on a sheet. */
export interface Shot {
  /** PNG, base64. */
  readonly png: string;
  /** In CSS px, as it is shown: one to one. */
  readonly width: number;
  readonly height: number;
}

/** A picture of a store: what it says and what it shows. */
export interface Sheet {
  readonly name: string;
  readonly headline: string;
  readonly words: string;
  readonly shot: Shot;
  readonly dark: boolean;
  /** Beside the words, as a popup is narrow; else below them. */
  readonly beside: boolean;
}

/** Of every store's screenshots. */
export const SHEET_SIZE = { width: 1280, height: 800 };

/** What all sheets share with the product: its tokens come from the product itself. */
const STYLE = `
* { box-sizing: border-box; margin: 0 }
body { width: 100vw; height: 100vh; overflow: hidden; background: var(--paper); color: var(--ink); font: 20px/1.4 var(--font) }
h1 { font-size: 40px; line-height: 1.15; font-weight: 700; text-wrap: balance }
p { color: var(--soft); text-wrap: pretty }
.brand { display: flex; align-items: center; gap: 10px; font-size: 20px; font-weight: 700; color: var(--ink) }
.shot { display: block; border: 1px solid var(--edge); border-radius: 12px; overflow: hidden; flex: none }
.below { display: grid; justify-items: center; align-content: space-between; height: 100%; padding: 36px 20px 0; text-align: center }
.below .words { display: grid; gap: 10px; justify-items: center; max-width: 1000px }
.below .shot { border-bottom: 0; border-radius: 12px 12px 0 0 }
.beside { display: flex; align-items: center; justify-content: center; gap: 96px; height: 100%; padding: 0 72px }
.beside .words { display: grid; gap: 20px; max-width: 480px }
.tile { display: grid; height: 100%; align-content: center; justify-items: center; gap: 10px; padding: 18px; text-align: center }
.tile h1 { font-size: 30px }
.tile p { font-size: 17px }
.tile svg.idea { width: 300px; height: auto }
.marquee { display: grid; grid-template-columns: 1fr 1fr; align-items: center; gap: 56px; height: 100%; padding: 0 88px }
.marquee .words { display: grid; gap: 18px }
.marquee h1 { font-size: 60px }
.marquee p { font-size: 25px }
.marquee svg.idea { width: 100%; height: auto }
`;

/** What of the product its sheets are made of. */
export interface House {
  /** src/extension/ui/tokens.css. */
  readonly tokens: string;
  /** The drawing of the first page that shows the idea. */
  readonly idea: string;
  /** The mark beside the name. */
  readonly logo: string;
}

/** A screenshot on its sheet, as a page. */
export function sheetPage({ tokens, logo }: House, { headline, words, shot, beside }: Sheet): string {
  const picture = `<img class="shot" src="data:image/png;base64,${shot.png}" width="${shot.width}" height="${shot.height}" alt="">`;
  const text = `<div class="words"><div class="brand">${logo}Predict Next</div><h1>${headline}</h1><p>${words}</p></div>`;
  return page(tokens, `<main class="${beside ? 'beside' : 'below'}">${text}${picture}</main>`);
}

/** The small tile of a store: the idea and the name. */
export function tilePage({ tokens, idea, logo }: House): string {
  return page(tokens, `<main class="tile"><div class="brand">${logo}Predict Next</div>${idea}<p>See how a chart goes on</p></main>`);
}

/** The wide picture of a store. */
export function marqueePage({ tokens, idea, logo }: House): string {
  return page(tokens, `<main class="marquee"><div class="words"><div class="brand">${logo}Predict Next</div><h1>See how a chart goes on</h1><p>A recurrent network, inside your browser. Nothing leaves it.</p></div>${idea}</main>`);
}

function page(tokens: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><style>${tokens}${STYLE}</style></head><body>${body}</body></html>`;
}
