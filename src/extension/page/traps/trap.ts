import type { ChartReaderName } from '../../../core/chart/chart-reading.ts';
import type { TreeRoot } from '../../dom/element-address.ts';

/**
 * A way to lay hands on the charts of a library that a site has bundled: a
 * builtin that the library calls with its own objects is watched for the moment
 * of an event that a user's mouse or window could cause at any time.
 */
export interface Trap {
  /** Whose charts it catches. */
  readonly reader: ChartReaderName;
  /** The elements of a document on which the library has left its mark: without any, the trap is not set. */
  marked(roots: readonly TreeRoot[]): Element[];
  /** The objects caught; what they are is for the reader to say. */
  catch(elements: readonly Element[], document: Document): object[];
}
