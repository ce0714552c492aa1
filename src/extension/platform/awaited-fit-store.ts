import { sessionText } from './session-text.ts';

/** Ids are digests. */
const LONGEST_ID = 1000;

/** The series whose fit was begun and whose end no popup has seen yet: one that is opened after the end takes the model on. */
export const awaitedFitStore = sessionText('awaited-fit', LONGEST_ID);
