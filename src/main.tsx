import './app/theme.css';
import { start } from './app/start';

const root = document.getElementById('root');
const notice = document.getElementById('notice');
if (!root || !notice) throw new Error('index.html must hold #root and #notice');
start(root, notice, import.meta.env.BASE_URL);
