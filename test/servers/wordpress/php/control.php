<?php
// What tests ask of the site beside its public address. JSON in: { "do": …, … }; JSON out: { "answer": … }.
$asked = json_decode( file_get_contents( 'php://input' ), true );

function database(): PDO {
	$database = new PDO( 'sqlite:' . getenv( 'WORDPRESS_DATA' ) . '/database.sqlite' );
	$database->setAttribute( PDO::ATTR_ERRMODE, PDO::ERRMODE_EXCEPTION );
	$database->exec( 'PRAGMA busy_timeout = 5000' );
	return $database;
}

/** Rows as they are given, past every filter of WordPress: for threads of any size, and for what filters would change. */
function insert_comments( array $comments ): array {
	$defaults = array(
		'comment_post_ID' => 1, 'comment_author' => 'Ada', 'comment_author_email' => 'ada@example.test', 'comment_author_url' => '',
		'comment_author_IP' => '192.0.2.1', 'comment_date' => '2024-01-01 01:00:00', 'comment_date_gmt' => '2024-01-01 00:00:00',
		'comment_content' => '', 'comment_karma' => 0, 'comment_approved' => '1', 'comment_agent' => '', 'comment_type' => 'comment',
		'comment_parent' => 0, 'user_id' => 0,
	);
	$database = database();
	$database->exec( 'BEGIN IMMEDIATE' );
	$columns = array_keys( $defaults );
	$insert  = $database->prepare( 'INSERT INTO wp_comments (' . implode( ',', $columns ) . ') VALUES (:' . implode( ',:', $columns ) . ')' );
	$ids     = array();
	foreach ( $comments as $comment ) {
		if ( isset( $comment['parent_index'] ) ) {
			$comment['comment_parent'] = $ids[ $comment['parent_index'] ];
		}
		$insert->execute( array_merge( $defaults, array_intersect_key( $comment, $defaults ) ) );
		$ids[] = (int) $database->lastInsertId();
	}
	count_comments( $database );
	$database->exec( 'COMMIT' );
	return $ids;
}

function count_comments( PDO $database ): void {
	$database->exec( "UPDATE wp_posts SET comment_count = (SELECT COUNT(*) FROM wp_comments WHERE comment_post_ID = wp_posts.ID AND comment_approved = '1')" );
}

function delete_comments( array $ids ): void {
	$database = database();
	$database->exec( 'BEGIN IMMEDIATE' );
	$database->exec( 'DELETE FROM wp_comments WHERE comment_ID IN (' . implode( ',', array_map( 'intval', $ids ) ) . ')' );
	count_comments( $database );
	$database->exec( 'COMMIT' );
}

function export_comments( int $post ): array {
	$select = database()->prepare( 'SELECT * FROM wp_comments WHERE comment_post_ID = ? ORDER BY comment_ID' );
	$select->execute( array( $post ) );
	return $select->fetchAll( PDO::FETCH_ASSOC );
}

/** Makes every comment older than the pause that WordPress asks for between two. */
function unflood(): void {
	database()->exec( "UPDATE wp_comments SET comment_date = datetime(comment_date, '-20 seconds'), comment_date_gmt = datetime(comment_date_gmt, '-20 seconds')" );
}

function load_wordpress(): void {
	require_once $_SERVER['DOCUMENT_ROOT'] . '/wp-load.php';
	require_once ABSPATH . 'wp-admin/includes/admin.php';
}

/**
 * A post with its comments out of an export, the way of the importer of wordpress.org: posts by wp_insert_post(), comments
 * filtered by wp_filter_comment() and in the order of their numbers, each with the number that its parent got.
 */
function import_item( array $item ) {
	wp_set_current_user( 1 );
	kses_init();
	$defaults = array( 'post_status' => 'publish', 'post_author' => 1, 'comment_status' => 'open' );
	$post     = wp_insert_post( wp_slash( $item['post'] + $defaults ), true );
	if ( is_wp_error( $post ) ) {
		return $post;
	}
	$by_number = array();
	foreach ( $item['comments'] as $comment ) {
		$by_number[ (int) $comment['comment_id'] ] = $comment;
	}
	ksort( $by_number );
	$inserted = array();
	foreach ( $by_number as $number => $comment ) {
		$parent                     = (int) $comment['comment_parent'];
		$comment['comment_post_ID'] = $post;
		$comment['comment_parent']  = $inserted[ $parent ] ?? $parent;
		$comment['user_id']         = 0;
		$comment['comment_agent']   = '';
		unset( $comment['comment_id'] );
		$inserted[ $number ] = wp_insert_comment( wp_filter_comment( wp_slash( $comment ) ) );
	}
	return array( 'id' => $post, 'content' => get_post( $post )->post_content );
}

function with_wordpress( array $asked ) {
	load_wordpress();
	switch ( $asked['do'] ) {
		case 'options':
			foreach ( $asked['options'] as $name => $value ) {
				update_option( $name, $value );
			}
			return null;
		case 'post':
			$defaults = array( 'post_status' => 'publish', 'post_author' => 1, 'post_title' => 'A post', 'post_content' => 'Words.', 'comment_status' => 'open' );
			return wp_insert_post( wp_slash( $asked['post'] + $defaults ), true );
		case 'import':
			return import_item( $asked['item'] );
		case 'setStatus':
			return wp_set_comment_status( $asked['id'], $asked['status'], true );
		case 'comment':
			// The way of the site's own form, of a guest or of a user, with every filter that it has.
			wp_set_current_user( $asked['comment']['user_id'] ?? 0 );
			kses_init();
			return wp_new_comment( wp_slash( $asked['comment'] ), true );
		case 'wxr':
			// As the page "Tools, Export" delivers it.
			require_once ABSPATH . 'wp-admin/includes/export.php';
			ob_start();
			export_wp();
			return ob_get_clean();
		case 'render':
			return apply_filters( 'comment_text', get_comment_text( $asked['id'] ), get_comment( $asked['id'] ), array() );
	}
	return new WP_Error( 'unknown', "Expected a wish that control.php knows, got {$asked['do']}" );
}

header( 'Content-Type: application/json' );
$answer = match ( $asked['do'] ) {
	'comments' => insert_comments( $asked['comments'] ),
	'remove'   => delete_comments( $asked['ids'] ),
	'export'   => export_comments( $asked['post'] ),
	'unflood'  => unflood(),
	default    => with_wordpress( $asked ),
};
$is_error = function_exists( 'is_wp_error' ) && is_wp_error( $answer );
echo json_encode( $is_error ? array( 'error' => $answer->get_error_message() ) : array( 'answer' => $answer ) );
