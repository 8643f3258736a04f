export { deleteComment, insertComments, type CommentRow } from './comments.js';
export { installWaline, walineVersion } from './install.js';
export { whyNot } from './why-not.js';
export { startWaline, type WalineServer, type WalineVariables } from './start.js';
