import { Problem, problemData } from '../../core/problem.ts';
import type { Answer, Request, Response, Verb } from './protocol.ts';
import { isVerb, parseRequest } from './requests.ts';

/** Who sent a message, as far as it matters: one of our pages, or our script inside somebody's page. */
export type Sender =
  | { readonly kind: 'own-page' }
  | {
      readonly kind: 'content';
      readonly tabId: number;
      readonly frameId: number;
      /** Of the frame's document; '' where the browser does not say. */
      readonly url: string;
      /** Whether it is in a private window, whose doings are not to be kept. */
      readonly isPrivate: boolean;
    };

/** Who may use which verb. A page that took over our content script could do no more than what it may. */
export const AUDIENCE = {
  forecast: 'own-page',
  backtest: 'own-page',
  'put-in-hand': 'own-page',
  'read-hand': 'own-page',
  'clear-hand': 'own-page',
  'show-on-page': 'own-page',
  'read-page': 'own-page',
  'show-found': 'own-page',
  'take-notice': 'own-page',
  'read-shortcut': 'own-page',
  'start-learning': 'own-page',
  'stop-learning': 'own-page',
  'read-learning': 'own-page',
  'read-keeping': 'own-page',
  'keep-site': 'own-page',
  'open-kept': 'content',
  plan: 'content',
  'watch-chart': 'content',
  'open-app': 'content',
} as const satisfies Record<Verb, Sender['kind']>;

type SenderFor<V extends Verb> = Extract<Sender, { kind: (typeof AUDIENCE)[V] }>;

/** One handler per verb. A verb for content scripts is told where it was asked. */
export type Handlers = {
  readonly [V in Verb]: (request: Request<V>, sender: SenderFor<V>) => Promise<Response<V>>;
};

/** The parts of the browser's MessageSender that say who it was. */
export interface RawSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean | undefined } | undefined;
}

/**
 * Tells our own pages from our content scripts.
 *
 * @param ownOrigin `chrome-extension://<id>/`
 * @returns null for anybody else
 */
export function identifySender(sender: RawSender, ownId: string, ownOrigin: string): Sender | null {
  if (sender.id !== ownId) return null;
  if (sender.url?.startsWith(ownOrigin)) return { kind: 'own-page' };
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.frameId === undefined) return null;
  // What does not say that its window is an ordinary one is taken for a private one.
  return { kind: 'content', tabId, frameId: sender.frameId, url: sender.url ?? '', isPrivate: sender.tab?.incognito !== false };
}

/** What does not fit, or is not for this sender, gets one answer that tells nothing. */
const REFUSAL: Answer = { ok: false, problem: { code: 'bad_request', parameters: {} } };

/**
 * Answers one message: checked against the sender and the verb's schema, then
 * given to its handler, whose problem crosses as data.
 */
export async function answer(handlers: Handlers, message: unknown, sender: Sender | null): Promise<Answer> {
  if (!sender || typeof message !== 'object' || message === null) return REFUSAL;
  if (!Object.hasOwn(message, 'verb') || !Object.hasOwn(message, 'request')) return REFUSAL;
  const { verb, request } = message as { verb: unknown; request: unknown };
  if (!isVerb(verb) || AUDIENCE[verb] !== sender.kind) return REFUSAL;
  return run(handlers, verb, request, sender);
}

async function run<V extends Verb>(handlers: Handlers, verb: V, request: unknown, sender: Sender): Promise<Answer> {
  const parsed = parseRequest(verb, request);
  if (parsed === null) return REFUSAL;
  try {
    // The audience table was checked above; TypeScript cannot follow it through the generic.
    return { ok: true, response: await handlers[verb](parsed, sender as SenderFor<V>) };
  } catch (error) {
    if (!(error instanceof Problem)) console.error(error);
    return { ok: false, problem: problemData(error) };
  }
}
