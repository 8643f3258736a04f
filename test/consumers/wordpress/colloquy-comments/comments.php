<?php
echo colloquy_comments();
