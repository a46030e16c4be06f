// SPDX-License-Identifier: Apache-2.0
/// Units, the directory of people and populations over HTTP, each field as far as the caller may see it.
@NullMarked
package org.shirube.backend.organization.web;

import org.jspecify.annotations.NullMarked;
