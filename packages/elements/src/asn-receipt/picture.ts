/** What the server takes, in bytes. */
const MOST_BYTES = 1024 * 1024;

/** The longest side in pixels, with the quality of the JPEG: the first that is small enough is sent. */
const ATTEMPTS = [
  [1600, 0.8],
  [1600, 0.6],
  [1200, 0.6],
  [800, 0.5],
] as const;

/**
 * Draws a picture anew, small enough to be sent, its labels still readable. What the camera wrote into the file about
 * place and time stays behind. Rejects for a file that the browser cannot read as a picture.
 */
export async function toPhoto(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file);
  try {
    for (const [side, quality] of ATTEMPTS) {
      const photo = await drawn(bitmap, side, quality);
      if (photo && photo.size <= MOST_BYTES) return photo;
    }
  } finally {
    bitmap.close();
  }
  throw new RangeError('The picture stays too large');
}

function drawn(bitmap: ImageBitmap, side: number, quality: number): Promise<Blob | null> {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  // JPEG has no transparency, and would show it black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
}
