/**
 * The soft sound of an alert, on ordinary speakers by the rules of the built-in synth: where it might be heard on the interface
 * chosen for CV, or nobody can tell, there is none. Page: safe.
 */
import { playChime } from '../../adapters/speakers/chime';
import { listSpeakers } from '../../adapters/speakers/speaker-list';
import { type ListenFacts, listenPlace } from '../../domain/listen/listen-obstacle';
import { DEMO_DEVICE_ID } from '../state/setup-state';
import type { PageStore } from '../state/store';

export async function soundAlert(store: Pick<PageStore, 'state' | 'subscribe'>): Promise<void> {
  const listed = await listSpeakers();
  const placeNow = () => listenPlace({ ...factsOf(store.state), listed });
  const place = placeNow();
  if (place.obstacle !== null) return;
  const silence = new AbortController();
  const unsubscribe = store.subscribe(() => {
    if (placeNow().sinkId !== place.sinkId) silence.abort();
  });
  try {
    await playChime(place.sinkId, silence.signal);
  } catch {
    // No sound is no fault: the line tells the alert.
  } finally {
    unsubscribe();
  }
}

function factsOf({ setup, tab, listen }: PageStore['state']): Omit<ListenFacts, 'listed'> {
  const { outputId: id, outputLabel: label } = setup;
  return {
    isReadOnly: tab.role === 'reader',
    cvOutput: id === DEMO_DEVICE_ID ? null : { id, label },
    speakersId: listen.speakersId,
  };
}
