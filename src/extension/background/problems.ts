import { Problem } from '../../core/problem.ts';

/** Nothing was selected or in hand, and the page shows no chart that can be read. */
export class NothingToReadError extends Problem {
  readonly code = 'nothing_to_read';
}

/** There is a selection, but it is no series of numbers, and nothing else to take instead. */
export class SelectionUnreadableError extends Problem {
  readonly code = 'selection_unreadable';
}

/** A picture was meant, and no line of a chart was found in it. */
export class PictureUnreadableError extends Problem {
  readonly code = 'picture_unreadable';
}

/** A picture was meant, and too little of it is in view to be read. */
export class PictureOutOfViewError extends Problem {
  readonly code = 'picture_out_of_view';
}

/** The series in hand is gone: cleared, or its session ended, while it was to be shown. */
export class HandEmptyError extends Problem {
  readonly code = 'hand_empty';
}

/** The browser lets no extension into this page. */
export class PageForbiddenError extends Problem {
  readonly code = 'page_forbidden';
}

/** The browser lets us into the page, but not into this frame of another site. */
export class FrameForbiddenError extends Problem {
  readonly code = 'frame_forbidden';
}
