import { anyOf, text, texts } from '../../address/searchParams';
import { kindOrder } from '../../components/kind/kinds';

/** What the address of a search says: the text, the filters, and who is selected to be connected. */
export const searchShape = { q: text, kind: anyOf(kindOrder), country: texts, pick: texts };
