/** A word or two for what became of one message, where its reason stands beside it. Pure. */
import { isRehearsed, type Verdict, type VerdictKind } from '../../domain/verdict/verdict';
import { REHEARSED_WORD, VERDICT_WORDS } from './sentences';

/** A message that is no refusal has a row only when it is support that sets nothing off. */
const rowWord = (kind: VerdictKind): string => (kind === 'chatter' ? 'Noted' : VERDICT_WORDS[kind]);

/** One kind of verdict has two reasons that call for different words. */
export const verdictWord = (verdict: Verdict): string => {
  if (isRehearsed(verdict)) return REHEARSED_WORD;
  return verdict.kind === 'paused' && verdict.reason === 'paused' ? 'Paused' : rowWord(verdict.kind);
};
