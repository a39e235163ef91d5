// libqrencode, for the picture of a calendar link that a phone reads from the screen.

#ifndef RELIEF_CQRENCODE_SHIM_H
#define RELIEF_CQRENCODE_SHIM_H

#include <qrencode.h>

#endif
