/** A file of an initramfs. */
export interface GuestFile {
  content: string | Uint8Array;
  mode?: number;
}

/** A "newc" cpio archive, as the kernel unpacks it: the given files and the directories above them. */
export function cpio(files: Readonly<Record<string, GuestFile>>): Buffer {
  const parts: Buffer[] = [];
  const directories = new Set<string>();
  let inode = 0;
  const add = (name: string, mode: number, content: Buffer) => {
    inode += 1;
    const nameBytes = Buffer.from(`${name}\0`);
    const fields = [inode, mode, 0, 0, 1, 0, content.length, 0, 0, 0, 0, nameBytes.length, 0];
    const header = `070701${fields.map((field) => field.toString(16).padStart(8, '0')).join('')}`;
    parts.push(padded(Buffer.concat([Buffer.from(header), nameBytes])), padded(content));
  };
  for (const [path, file] of Object.entries(files)) {
    const segments = path.replace(/^\/+/, '').split('/');
    for (let depth = 1; depth < segments.length; depth += 1) {
      const directory = segments.slice(0, depth).join('/');
      if (!directories.has(directory)) {
        directories.add(directory);
        add(directory, 0o040755, Buffer.alloc(0));
      }
    }
    add(segments.join('/'), 0o100000 | (file.mode ?? 0o644), Buffer.from(file.content));
  }
  add('TRAILER!!!', 0, Buffer.alloc(0));
  return Buffer.concat(parts);
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}
