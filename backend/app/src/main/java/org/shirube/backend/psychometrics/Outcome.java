// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

/// Whether something happened when one person of a group got a task, for example a click on a mail.
///
/// @param task what is equally difficult for all who get it
public record Outcome(String group, String person, String task, boolean happened) {}
