import '@backstage/cli/asset-types';
import '@backstage/ui/css/styles.css';
import ReactDOM from 'react-dom/client';
import App from './App';

// A pinned sidebar would leave a tablet too little room for the map; who wants it pinned there can still pin it.
if (window.innerWidth < 960 && !localStorage.getItem('sidebarPinState')) {
  localStorage.setItem('sidebarPinState', 'false');
}

const root = document.getElementById('root');
if (root) {
  ReactDOM.createRoot(root).render(App.createRoot());
}
