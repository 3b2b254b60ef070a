/** A worker that loads a validator as the engine does and says which one it got and what it found. */
import { loadValidator } from '../../../src/validator/load-validator';

export interface ValidatorQuestion {
  /** The address of the WebAssembly; undefined for the real one. */
  readonly url: string | undefined;
  readonly texts: readonly string[];
}

export interface ValidatorAnswer {
  readonly kind: 'wasm' | 'javascript';
  readonly colons: readonly number[];
}

self.addEventListener('message', ({ data }: MessageEvent<ValidatorQuestion>) => {
  void loadValidator(data.url).then((validator) => {
    const answer: ValidatorAnswer = {
      kind: validator.kind,
      colons: data.texts.map((text) => validator.findColon(text)),
    };
    self.postMessage(answer);
  });
});
