/** The folds of chat control: what roles wait, the vote on the mode, and what viewers may write. A new fold is one entry here. */
import { html } from 'lit';
import { MODE_VOTE } from '../../domain/crowd/mode-vote-settings';
import { GRAMMAR } from '../../domain/language/grammar-settings';
import { LIMITS, PACED_ROLES } from '../../domain/limits/limit-settings';
import { formFields } from '../form/described-form';
import type { Fold } from '../form/settings-fold';
import { paceSentence, waitSentence } from './role-waits';

const FORMS = Object.keys(GRAMMAR.fields) as (keyof typeof GRAMMAR.fields)[];

const roles: Fold = {
  title: 'Roles',
  section: 'limits',
  fields: formFields(LIMITS.fields),
  stands: ({ limits }) => paceSentence(limits),
  parts: [
    {
      group: 'How long each role waits',
      headings: ['', 'Waits, ×', 'Own, s', 'Command'],
      rows: PACED_ROLES.map((role) => ({
        label: LIMITS.fields.roles.fields[role].label,
        settings: [`roles.${role}.cooldownFactor`, `roles.${role}.cooldownMs`],
        words: ({ limits }) => waitSentence(limits, role),
      })),
      settings: [],
      hint: 'Times the wait of one viewer: 0.5 is half as long. Seconds of a role’s own count instead. First-timers have not written in this Twitch channel before.',
    },
    { settings: ['perMinute'] },
    {
      settings: ['followViewers.from', 'followViewers.most'],
      hint: 'With more active viewers than that, all of chat may do more, so that each keeps the same share.',
    },
    { settings: ['adaptive'] },
  ],
};

const vote: Fold = {
  title: 'Vote on the mode',
  section: 'crowdSwitch',
  fields: formFields(MODE_VOTE.fields),
  stands: ({ crowdSwitch }) => (crowdSwitch.on ? 'on' : 'off'),
  parts: [
    {
      settings: ['on', 'toDemocracy', 'toAnarchy', 'halfLifeMs', 'leastVoters', 'variables'],
      hint: html`Viewers write <code>anarchy</code> or <code>democracy</code>; moderators can fix a side.`,
    },
  ],
};

const writing: Fold = {
  title: 'Writing',
  section: 'grammar',
  fields: formFields(GRAMMAR.fields),
  stands: ({ grammar }) => `${FORMS.filter((form) => grammar[form]).length} of ${FORMS.length} forms`,
  parts: [
    {
      settings: [],
      hint: html`A command such as <code>vcf#1.cutoff: 100</code> always works. Besides:`,
    },
    { group: 'What viewers may write', settings: FORMS, hasExamples: true, hint: '' },
  ],
};

export const FOLDS: readonly Fold[] = [roles, vote, writing];
