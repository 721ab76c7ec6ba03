export default function declared() {}
export function reassign() {
  declared = 'reassigned';
}
