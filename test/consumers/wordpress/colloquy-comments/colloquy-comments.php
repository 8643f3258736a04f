<?php
/**
 * Plugin Name: Colloquy comments
 * Description: Shows the comments of a post, and the form to reply with, by one tag.
 * Version: 1.0.0
 */

// Guests may write through the REST API. WordPress checks and moderates as its own settings say.
add_filter( 'rest_allow_anonymous_comments', '__return_true' );

// The folder dist/cdn of the package, copied beside this file as `colloquy`.
add_action( 'wp_head', function () {
	if ( is_singular() ) {
		printf( '<script type="module" src="%s"></script>', esc_url( plugins_url( 'colloquy/colloquy.js', __FILE__ ) ) );
	}
} );

function colloquy_comments(): string {
	return sprintf(
		'<colloquy-discussion backend="wordpress" endpoint="%s" thread="%d"></colloquy-discussion>',
		esc_url( home_url( '/' ) ),
		get_the_ID()
	);
}

// In place of the template of a classic theme, and of the comments block of a block theme.
add_filter( 'comments_template', fn() => __DIR__ . '/comments.php' );
add_filter( 'render_block_core/comments', 'colloquy_comments' );
