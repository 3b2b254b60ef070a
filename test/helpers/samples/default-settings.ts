/** The settings that a patch has where it says none, group by group, as their descriptions say. */
import { CROWD } from '../../../src/domain/crowd/crowd-settings';
import { MODE_VOTE, type ModeVoteSettings } from '../../../src/domain/crowd/mode-vote-settings';
import { GRAMMAR, type GrammarSettings } from '../../../src/domain/language/grammar-settings';
import type { Variable } from '../../../src/domain/patch/variable';
import { defaultsOf } from '../../../src/domain/settings/walk';

export type CrowdSettings = Variable['crowd'];

export const DEFAULT_CROWD: CrowdSettings = defaultsOf(CROWD.fields);
export const DEFAULT_MODE_VOTE: ModeVoteSettings = defaultsOf(MODE_VOTE.fields);
export const DEFAULT_GRAMMAR_SETTINGS: GrammarSettings = defaultsOf(GRAMMAR.fields);
