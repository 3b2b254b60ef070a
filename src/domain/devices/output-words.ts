/** Advice, told in several places, for a person to whom Chrome does not show an output. */

/** For an empty list, which Chrome gives after the sound server was restarted, until it is restarted itself. */
export const NO_OUTPUTS =
  'Chrome finds no audio output at all. Unless all are unplugged, Chrome has lost the sound server: restart Chrome.';

/** “This time” ends five minutes after the tab went to the background. */
export const HOW_TO_ALLOW =
  'To allow the microphone, press the icon left of the address, then Site settings, Microphone, Allow (“Allow on every visit”).';
