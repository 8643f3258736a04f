<?php
// What common plugins do to a site, one at a time: the option `test_plugin` says which.
switch ( get_option( 'test_plugin' ) ) {
	case 'closed':
		add_filter( 'rest_authentication_errors', fn( $result ) => $result ?: new WP_Error( 'rest_login_required', 'Only for members.', array( 'status' => 401 ) ) );
		break;
	case 'firewall':
		if ( str_contains( $_SERVER['REQUEST_URI'], 'rest_route' ) ) {
			http_response_code( 403 );
			exit( '<!doctype html><title>Access denied</title><h1>Access denied</h1>' );
		}
		break;
	case 'cache':
		add_action( 'rest_api_init', fn() => add_action( 'shutdown', function () { echo "\n<!-- Served [fresh] by {a cache} -->"; } ) );
		break;
	case 'notices':
		add_action( 'rest_api_init', function () { echo "<br />\n<b>Notice</b>: Undefined index [7] in <b>/plugin.php</b> on line <b>3</b><br />\n"; } );
		add_action( 'rest_api_init', fn() => add_action( 'shutdown', function () { echo "\n<br />\n<b>Warning</b>: Cannot read {x}[0] in <b>/plugin.php</b> on line <b>9</b><br />\n"; } ) );
		break;
	case 'mark':
		add_action( 'rest_api_init', function () { echo "\u{FEFF}\u{FEFF}"; } );
		break;
	case 'gaps':
		// As array_filter() leaves a list that something was taken out of.
		add_filter( 'rest_post_dispatch', function ( $response ) {
			$data = $response->get_data();
			if ( is_array( $data ) && isset( $data[0]['content'] ) ) {
				unset( $data[0] );
				$response->set_data( $data );
			}
			return $response;
		} );
		break;
	case 'prefix':
		add_filter( 'rest_url_prefix', fn() => 'api' );
		break;
	case 'rewriting':
		add_filter( 'rest_prepare_comment', function ( $response ) {
			$data                        = $response->get_data();
			$data['content']['rendered'] = '<div class="by"><img src="https://cdn.example/face.png" alt="Badge"> Member since 2019</div>' . $data['content']['rendered'] . '<p>[share via="all"]</p>';
			$data['ratings']             = array( 'up' => 3 );
			$response->set_data( $data );
			return $response;
		} );
		break;
	case 'discard':
		add_filter( 'rest_pre_insert_comment', fn() => new WP_Error( 'comment_discarded', 'Comment discarded.' ) );
		break;
	case 'spam':
		add_filter( 'pre_comment_approved', fn() => 'spam' );
		break;
	case 'without-paragraphs':
		remove_filter( 'comment_text', 'wpautop', 30 );
		break;
	case 'same-answer':
		// A cache that keeps what is sent as well.
		add_filter( 'rest_pre_dispatch', fn( $result, $server, $request ) => 'POST' !== $request->get_method() ? $result : new WP_REST_Response( array(
			'id' => 99, 'parent' => 0, 'author' => 0, 'author_name' => 'Zed', 'status' => 'approved', 'content' => array( 'rendered' => '<p>An earlier and quite different text.</p>' ),
		), 201 ), 10, 3 );
		break;
}
add_action( 'init', fn() => register_post_type( 'test_book', array( 'public' => true, 'show_in_rest' => true, 'rest_base' => 'books', 'supports' => array( 'title', 'comments' ) ) ) );
