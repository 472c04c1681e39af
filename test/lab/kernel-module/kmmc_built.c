// SPDX-License-Identifier: GPL-2.0
/* A module that says what it was built with: BUILT_WITH is a text that the build hands over. */
#include <linux/module.h>

#ifndef BUILT_WITH
#define BUILT_WITH "nothing"
#endif

static char *text = "unset";
module_param(text, charp, 0444);
MODULE_PARM_DESC(text, "a text that is shown in sysfs");

static int __init built_init(void)
{
	pr_info("kmmc_built: loaded, built with %s\n", BUILT_WITH);
	return 0;
}

static void __exit built_exit(void)
{
	pr_info("kmmc_built: unloaded\n");
}

module_init(built_init);
module_exit(built_exit);
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("test module of the build suite");
MODULE_INFO(built_with, BUILT_WITH);
