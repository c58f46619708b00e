// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record that the service sends as JSON text inside a JSON string. An empty string means that the record is absent; a plain
 * object is read as well.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EmbeddedJson {}
