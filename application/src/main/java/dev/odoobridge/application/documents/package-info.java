/** Use cases of documents: files in Odoo and what is known of them. */
@NullMarked
package dev.odoobridge.application.documents;

import org.jspecify.annotations.NullMarked;
