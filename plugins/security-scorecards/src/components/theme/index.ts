export { default as themeClasses } from './theme.module.css';
