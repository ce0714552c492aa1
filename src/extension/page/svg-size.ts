/**
 * The content box of an SVG as it is laid out, before any transform: the
 * coordinate system of what stands in it without a viewBox.
 */
export function svgSize(svg: Element): { readonly width: number; readonly height: number } {
  const style = getComputedStyle(svg);
  const px = (property: string): number => parseFloat(style.getPropertyValue(property)) || 0;
  const inset = (side: string): number => px(`border-${side}-width`) + px(`padding-${side}`);
  const bordered = style.boxSizing === 'border-box';
  return {
    width: px('width') - (bordered ? inset('left') + inset('right') : 0),
    height: px('height') - (bordered ? inset('top') + inset('bottom') : 0),
  };
}
