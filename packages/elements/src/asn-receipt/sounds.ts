export type Sound = 'good' | 'attention' | 'refused';

/** Frequency in Hz, length in ms, how often. */
const tones: Readonly<Record<Sound, readonly [frequency: number, length: number, times: number]>> = {
  good: [880, 80, 1],
  attention: [440, 100, 2],
  refused: [220, 300, 1],
};
const GAP_MS = 60;
const KEY = 'betterdata.receipt-sound';

/** What a clerk hears and feels while looking at the goods and not at the screen. Heard until switched off. */
export class Sounds {
  #context: AudioContext | undefined;
  #on = readSetting();

  get on(): boolean {
    return this.#on;
  }

  toggle(): void {
    this.#on = !this.#on;
    try {
      localStorage.setItem(KEY, this.#on ? 'on' : 'off');
    } catch {
      // Where nothing can be stored the choice holds for this page.
    }
  }

  play(sound: Sound): void {
    navigator.vibrate?.(sound === 'good' ? 30 : [80, GAP_MS, 80]);
    if (!this.#on) return;
    const [frequency, length, times] = tones[sound];
    const context = (this.#context ??= new AudioContext());
    for (let index = 0; index < times; index += 1) {
      const start = context.currentTime + (index * (length + GAP_MS)) / 1000;
      const oscillator = new OscillatorNode(context, { frequency });
      oscillator.connect(new GainNode(context, { gain: 0.2 })).connect(context.destination);
      oscillator.start(start);
      oscillator.stop(start + length / 1000);
    }
  }

  close(): void {
    void this.#context?.close();
    this.#context = undefined;
  }
}

function readSetting(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}
