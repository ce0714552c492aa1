import { sessionText } from './session-text.ts';

/** Longer drafts are not worth the session storage they would fill. */
const LONGEST_DRAFT = 50_000;

/** What was typed and not read when the popup last closed: a popup that closes loses nothing. */
export const draftStore = sessionText('popup-draft', LONGEST_DRAFT);
