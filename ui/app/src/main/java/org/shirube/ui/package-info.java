// SPDX-License-Identifier: Apache-2.0
/// The user interface: a Vaadin Flow application that talks to the backend over HTTP with the user's own token.
@NullMarked
package org.shirube.ui;

import org.jspecify.annotations.NullMarked;
