/** Entry of the page: makes the app and hands it to the one element that shows it. */
import { startApp } from '../../app/start-app';
import './page';

const page = document.createElement('ttcv-page');
page.app = startApp();
document.body.append(page);
