<?php
// For `php -S`: files as they are, the tests' own wishes to control.php, and everything else to WordPress.
$path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
if ( '/test-control' === $path && getenv( 'WORDPRESS_CONTROL' ) === ( $_SERVER['HTTP_X_TEST_CONTROL'] ?? '' ) ) {
	require __DIR__ . '/control.php';
	return true;
}
$root = $_SERVER['DOCUMENT_ROOT'];
$file = realpath( $root . $path );
if ( $file && is_file( $file ) ) {
	return false;
}
$script = '/' !== $path && $file && is_file( "$file/index.php" ) ? rtrim( $path, '/' ) . '/index.php' : '/index.php';
$_SERVER['SCRIPT_NAME']     = $script;
$_SERVER['PHP_SELF']        = $script;
$_SERVER['SCRIPT_FILENAME'] = $root . $script;
chdir( dirname( $root . $script ) );
require $root . $script;
