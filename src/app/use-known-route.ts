import { useDataset } from '../state/use-dataset';
import { useAddress } from '../state/route/use-route';

/** Whether the address names something that is there. */
export function useKnownPlace(): boolean {
  const { place } = useAddress();
  const { milestone, article } = useDataset();
  switch (place.kind) {
    case 'whole':
    case 'method':
    case 'print':
      return true;
    case 'milestone':
      return milestone.has(place.id);
    case 'article':
      return article.has(place.id);
    case 'unknown':
      return false;
  }
}
