/** Reads QR codes from the camera: with the browser's own detector where there is one, else with a script loaded then. */

interface Detector {
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>;
}
declare global {
  interface Window {
    BarcodeDetector?: new (options: { formats: string[] }) => Detector;
  }
}

const LOOK_EVERY_MS = 120;
const WIDEST_PX = 800;

export type CameraFault = 'denied' | 'insecure' | 'missing';

async function detectorOf(): Promise<(video: HTMLVideoElement) => Promise<string | undefined>> {
  if (window.BarcodeDetector) {
    const detector = new window.BarcodeDetector({ formats: ['qr_code'] });
    return async (video) => (await detector.detect(video))[0]?.rawValue;
  }
  const { default: jsQR } = await import('jsqr');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    const scale = Math.min(1, WIDEST_PX / Math.max(1, video.videoWidth));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    if (!context || canvas.width === 0) return undefined;
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    const image = context.getImageData(0, 0, canvas.width, canvas.height);
    return jsQR(image.data, image.width, image.height, { inversionAttempts: 'attemptBoth' })?.data;
  };
}

export class Camera {
  private stream: MediaStream | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;

  constructor(private readonly video: HTMLVideoElement, private readonly found: (content: string) => void) {}

  /** Starts looking; answers what stands in the way, if anything. */
  async start(): Promise<CameraFault | undefined> {
    if (!window.isSecureContext || !navigator.mediaDevices) return 'insecure';
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } }, audio: false });
    } catch (error) {
      return error instanceof DOMException && error.name === 'NotAllowedError' ? 'denied' : 'missing';
    }
    this.video.srcObject = this.stream;
    await this.video.play();
    this.running = true;
    void this.look(await detectorOf());
    return undefined;
  }

  stop(): void {
    this.running = false;
    clearTimeout(this.timer);
    this.stream?.getTracks().forEach((track) => track.stop());
    this.video.srcObject = null;
  }

  private async look(detect: (video: HTMLVideoElement) => Promise<string | undefined>): Promise<void> {
    if (!this.running) return;
    // A frame that cannot be read is followed by the next one.
    const content = await detect(this.video).catch(() => undefined);
    if (content && this.running) this.found(content);
    this.timer = setTimeout(() => void this.look(detect), LOOK_EVERY_MS);
  }
}
