<?php
// What a site owner switches on with a line of PHP, here by options, so that both kinds of site can be tested.
add_filter( 'rest_allow_anonymous_comments', fn() => (bool) get_option( 'test_anonymous' ) );
// All tests write from one address. WordPress's own check runs at priority 10.
add_filter( 'wp_is_comment_flood', fn( $is_flood ) => $is_flood && get_option( 'test_flood' ), 99 );
add_filter( 'pre_wp_mail', '__return_true' );
