// SPDX-License-Identifier: Apache-2.0
/// The journeys of the product, walked in a browser.
@NullMarked
package org.shirube.allinone.journeys;

import org.jspecify.annotations.NullMarked;
