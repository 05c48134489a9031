import type { GateAnswer } from '@grandstand/core';

type Result = GateAnswer['result'];

/** Two rising tones admit, a low one refuses, two equal ones ask for a second look. */
const TONES: Record<Result, readonly number[]> = { ADMITTED: [880, 1320], REFUSED: [196, 165], SECOND_LOOK: [523, 523] };
const VIBRATIONS: Record<Result, number[]> = { ADMITTED: [80], REFUSED: [300, 80, 300], SECOND_LOOK: [120, 60, 120] };
const TONE_SECONDS = 0.14;

let audio: AudioContext | undefined;

/** Browsers let pages make sound only after a touch: call it from one. */
export function wakeSound(): void {
  audio ??= typeof AudioContext === 'undefined' ? undefined : new AudioContext();
  void audio?.resume();
}

export function signal(result: Result, withSound: boolean): void {
  navigator.vibrate?.(VIBRATIONS[result]);
  if (!withSound || !audio) return;
  TONES[result].forEach((frequency, i) => tone(audio!, frequency, i * TONE_SECONDS));
}

function tone(context: AudioContext, frequency: number, after: number): void {
  const start = context.currentTime + after;
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.frequency.value = frequency;
  gain.gain.setValueAtTime(0.25, start);
  gain.gain.exponentialRampToValueAtTime(0.001, start + TONE_SECONDS);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + TONE_SECONDS);
}
