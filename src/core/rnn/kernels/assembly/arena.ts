/**
 * The arena: everything after the module's own data, handed out from the front
 * and never given back. One instance serves one network, so nothing is freed.
 */
let next: usize = __heap_base;

const PAGE: usize = 65536;

/** Room for `count` floats, zeroed, at a multiple of 16 bytes; 0 when the machine has no more memory. */
export function allocate(count: i32): usize {
  const start = (next + 15) & ~15;
  const end = start + (<usize>count << 2);
  const have = <usize>memory.size() * PAGE;
  if (end > have && memory.grow(<i32>((end - have + PAGE - 1) / PAGE)) < 0) return 0;
  next = end;
  return start;
}
