// SPDX-License-Identifier: Apache-2.0
/// The built-in identity provider for trying out: fixed users of the sample city, loopback only.
@NullMarked
package org.shirube.allinone.identity;

import org.jspecify.annotations.NullMarked;
