<?php
// Usage: WORDPRESS_DATA=folder php install.php <folder of WordPress>
$_SERVER += array( 'HTTP_HOST' => '127.0.0.1', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET', 'REMOTE_ADDR' => '127.0.0.1' );
define( 'WP_INSTALLING', true );
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Colloquy', 'admin', 'admin@example.test', true, '', 'admin' );
update_option( 'permalink_structure', '/%postname%/' );
// A zone that is never UTC: a date without a zone must not be taken for the other kind.
update_option( 'timezone_string', 'Europe/Amsterdam' );
update_option( 'default_ping_status', 'closed' );
// A reader's first comment is held where this is on, which is what a new WordPress does.
update_option( 'comment_previously_approved', 0 );
update_option( 'test_anonymous', 1 );
flush_rewrite_rules( false );
echo get_bloginfo( 'version' );
