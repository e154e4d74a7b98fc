import '@backstage/cli/asset-types';
import '@backstage/ui/css/styles.css';
import { createRoot } from 'react-dom/client';
import { app } from './app';

const container = document.getElementById('root');
if (!container) {
  throw new Error("index.html lacks the element with the id 'root'");
}
createRoot(container).render(app.createRoot());
