import { useDataset } from '../state/use-dataset';
import { useAddress } from '../state/route/use-route';

/** Whether the address names something that is there. */
export function useKnownRoute(): boolean {
  const { route } = useAddress();
  const { milestone, article } = useDataset();
  switch (route.kind) {
    case 'whole':
    case 'method':
    case 'print':
      return true;
    case 'milestone':
      return milestone.has(route.id);
    case 'article':
      return article.has(route.id);
    case 'unknown':
      return false;
  }
}
