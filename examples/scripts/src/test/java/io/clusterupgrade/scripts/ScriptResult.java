// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.scripts;

/**
 * What a script did.
 *
 * @param exit its exit code
 * @param output what it printed
 * @param errors what it and its interpreter printed to the standard error
 */
record ScriptResult(int exit, String output, String errors) {}
