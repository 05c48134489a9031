import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const WORTH_IT_BYTES = 1_000;

/**
 * Leaves .br and .gz copies beside the built scripts and style sheets: the server sends them as they are. Made from the files
 * as written, because other plugins still change the code while the bundle is generated.
 */
export function compressedCopies(): Plugin {
  return {
    name: 'grandstand-compressed-copies',
    apply: 'build',
    writeBundle(options, bundle) {
      for (const { fileName } of Object.values(bundle)) {
        if (!/^assets\/.*\.(js|css|svg)$/.test(fileName)) continue;
        const file = join(options.dir ?? '', fileName);
        const content = readFileSync(file);
        if (content.length < WORTH_IT_BYTES) continue;
        const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
        writeFileSync(`${file}.br`, brotliCompressSync(content, quality));
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
      }
    },
  };
}
