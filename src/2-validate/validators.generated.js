/* Generated from schemas/ by `npm run generate`. Do not edit. */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
function p(i,n,e,f){const t={instancePath:n,keyword:e,params:f};return i===null?[t]:(i.push(t),i)}const Ai=fi,ki={properties:{
apiVersion:0,kind:0,metadata:0,spec:0,status:0}},Ni={properties:{selector:0,moduleLoader:0,devicePlugin:0,dra:0,imageRepoSecret:0,
tolerations:0,imageRebuildTriggerGeneration:0}},ji={properties:{container:0,serviceAccountName:0}},R={properties:{kernelMappings:0,
modprobe:0,containerImage:0,imagePullPolicy:{enum:["Always","IfNotPresent","Never",""]},version:0,build:0,sign:0,registryTLS:0,
inTreeModuleToRemove:0,inTreeModulesToRemove:0}},d=Object.prototype.hasOwnProperty,Ti={properties:{literal:0,regexp:0,containerImage:0,
build:0,sign:0,registryTLS:0,inTreeModuleToRemove:0,inTreeModulesToRemove:0}},Ri={properties:{dockerfileConfigMap:0,buildArgs:0,
secrets:0,selector:0,baseImageRegistryTLS:0,kanikoParams:0}},Si={properties:{name:0}};function c(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){for(const f in i)f!=="name"&&(e=p(e,n,"additionalProperties",{additionalProperty:f}));i.name!==
void 0&&typeof i.name!="string"&&(e=p(e,n+"/name","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}
const qi={properties:{name:0,value:0}};function G(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.name===void 0&&
(e=p(e,n,"required",{missingProperty:"name"})),i.value===void 0&&(e=p(e,n,"required",{missingProperty:"value"}));for(const f in i)
f==="name"||f==="value"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));i.name!==void 0&&typeof i.name!="strin\
g"&&(e=p(e,n+"/name","type",{type:"string"})),i.value!==void 0&&typeof i.value!="string"&&(e=p(e,n+"/value","type",{type:"\
string"}))}else e=p(e,n,"type",{type:"object"});return e}const Oi={properties:{insecure:0,insecureSkipTLSVerify:0}};function s(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)f==="insecure"||f==="insecureSkipTLSVerify"||(e=p(e,n,"add\
itionalProperties",{additionalProperty:f}));i.insecure!==void 0&&typeof i.insecure!="boolean"&&(e=p(e,n+"/insecure","typ\
e",{type:"boolean"})),i.insecureSkipTLSVerify!==void 0&&typeof i.insecureSkipTLSVerify!="boolean"&&(e=p(e,n+"/insecureSk\
ipTLSVerify","type",{type:"boolean"}))}else e=p(e,n,"type",{type:"object"});return e}const Ii={properties:{tag:0}};function B(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)f!=="tag"&&(e=p(e,n,"additionalProperties",{additionalProperty:f}));
i.tag!==void 0&&typeof i.tag!="string"&&(e=p(e,n+"/tag","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}
function S(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.dockerfileConfigMap===void 0&&(e=p(e,n,"require\
d",{missingProperty:"dockerfileConfigMap"}));for(const f in i)f==="dockerfileConfigMap"||f==="buildArgs"||f==="secrets"||
f==="selector"||f==="baseImageRegistryTLS"||f==="kanikoParams"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));
if(i.dockerfileConfigMap!==void 0&&(e=c(i.dockerfileConfigMap,n+"/dockerfileConfigMap",e)),i.buildArgs!==void 0){let f=i.
buildArgs;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)e=G(f[y],n+"/buildArgs/"+y,e)}else e=p(e,n+"/buildAr\
gs","type",{type:"array"})}if(i.secrets!==void 0){let f=i.secrets;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)
e=c(f[y],n+"/secrets/"+y,e)}else e=p(e,n+"/secrets","type",{type:"array"})}if(i.selector!==void 0){let f=i.selector;if(f&&
typeof f=="object"&&!Array.isArray(f))for(const t in f)typeof f[t]!="string"&&(e=p(e,n+"/selector/"+t.replace(/~/g,"~0").
replace(/\//g,"~1"),"type",{type:"string"}));else e=p(e,n+"/selector","type",{type:"object"})}i.baseImageRegistryTLS!==void 0&&
(e=s(i.baseImageRegistryTLS,n+"/baseImageRegistryTLS",e)),i.kanikoParams!==void 0&&(e=B(i.kanikoParams,n+"/kanikoParams",
e))}else e=p(e,n,"type",{type:"object"});return e}const Mi={properties:{keySecret:0,certSecret:0,unsignedImage:0,unsignedImageRegistryTLS:0,
filesToSign:0}};function q(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.keySecret===void 0&&(e=p(e,n,"r\
equired",{missingProperty:"keySecret"})),i.certSecret===void 0&&(e=p(e,n,"required",{missingProperty:"certSecret"}));for(const f in i)
f==="keySecret"||f==="certSecret"||f==="unsignedImage"||f==="unsignedImageRegistryTLS"||f==="filesToSign"||(e=p(e,n,"add\
itionalProperties",{additionalProperty:f}));if(i.keySecret!==void 0&&(e=c(i.keySecret,n+"/keySecret",e)),i.certSecret!==
void 0&&(e=c(i.certSecret,n+"/certSecret",e)),i.unsignedImage!==void 0&&typeof i.unsignedImage!="string"&&(e=p(e,n+"/uns\
ignedImage","type",{type:"string"})),i.unsignedImageRegistryTLS!==void 0&&(e=s(i.unsignedImageRegistryTLS,n+"/unsignedIm\
ageRegistryTLS",e)),i.filesToSign!==void 0){let f=i.filesToSign;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)
typeof f[y]!="string"&&(e=p(e,n+"/filesToSign/"+y,"type",{type:"string"}))}else e=p(e,n+"/filesToSign","type",{type:"arr\
ay"})}}else e=p(e,n,"type",{type:"object"});return e}function U(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){for(const f in i)f==="literal"||f==="regexp"||f==="containerImage"||f==="build"||f==="sign"||f==="registryTLS"||f===
"inTreeModuleToRemove"||f==="inTreeModulesToRemove"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));if(i.literal!==
void 0&&typeof i.literal!="string"&&(e=p(e,n+"/literal","type",{type:"string"})),i.regexp!==void 0&&typeof i.regexp!="st\
ring"&&(e=p(e,n+"/regexp","type",{type:"string"})),i.containerImage!==void 0&&typeof i.containerImage!="string"&&(e=p(e,
n+"/containerImage","type",{type:"string"})),i.build!==void 0&&(e=S(i.build,n+"/build",e)),i.sign!==void 0&&(e=q(i.sign,
n+"/sign",e)),i.registryTLS!==void 0&&(e=s(i.registryTLS,n+"/registryTLS",e)),i.inTreeModuleToRemove!==void 0&&typeof i.
inTreeModuleToRemove!="string"&&(e=p(e,n+"/inTreeModuleToRemove","type",{type:"string"})),i.inTreeModulesToRemove!==void 0){
let f=i.inTreeModulesToRemove;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)typeof f[y]!="string"&&(e=p(e,n+
"/inTreeModulesToRemove/"+y,"type",{type:"string"}))}else e=p(e,n+"/inTreeModulesToRemove","type",{type:"array"})}}else e=
p(e,n,"type",{type:"object"});return e}const wi={properties:{moduleName:0,dirName:0,parameters:0,args:0,rawArgs:0,firmwarePath:0,
modulesLoadingOrder:0}},Li={properties:{load:0,unload:0}};function W(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){for(const f in i)f==="load"||f==="unload"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));if(i.load!==void 0){
let f=i.load;if(Array.isArray(f)){f.length<1&&(e=p(e,n+"/load","minItems",{limit:1}));const t=f.length;for(let y=0;y<t;y++)
typeof f[y]!="string"&&(e=p(e,n+"/load/"+y,"type",{type:"string"}))}else e=p(e,n+"/load","type",{type:"array"})}if(i.unload!==
void 0){let f=i.unload;if(Array.isArray(f)){f.length<1&&(e=p(e,n+"/unload","minItems",{limit:1}));const t=f.length;for(let y=0;y<
t;y++)typeof f[y]!="string"&&(e=p(e,n+"/unload/"+y,"type",{type:"string"}))}else e=p(e,n+"/unload","type",{type:"array"})}}else
e=p(e,n,"type",{type:"object"});return e}const xi={properties:{load:0,unload:0}};function $(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){for(const f in i)f==="load"||f==="unload"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));
if(i.load!==void 0){let f=i.load;if(Array.isArray(f)){f.length<1&&(e=p(e,n+"/load","minItems",{limit:1}));const t=f.length;
for(let y=0;y<t;y++)typeof f[y]!="string"&&(e=p(e,n+"/load/"+y,"type",{type:"string"}))}else e=p(e,n+"/load","type",{type:"\
array"})}if(i.unload!==void 0){let f=i.unload;if(Array.isArray(f)){f.length<1&&(e=p(e,n+"/unload","minItems",{limit:1}));
const t=f.length;for(let y=0;y<t;y++)typeof f[y]!="string"&&(e=p(e,n+"/unload/"+y,"type",{type:"string"}))}else e=p(e,n+
"/unload","type",{type:"array"})}}else e=p(e,n,"type",{type:"object"});return e}function _(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){i.dirName===void 0&&(i.dirName="/opt");for(const f in i)f==="moduleName"||f==="dirName"||f===
"parameters"||f==="args"||f==="rawArgs"||f==="firmwarePath"||f==="modulesLoadingOrder"||(e=p(e,n,"additionalProperties",
{additionalProperty:f}));if(i.moduleName!==void 0&&typeof i.moduleName!="string"&&(e=p(e,n+"/moduleName","type",{type:"s\
tring"})),typeof i.dirName!="string"&&(e=p(e,n+"/dirName","type",{type:"string"})),i.parameters!==void 0){let f=i.parameters;
if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)typeof f[y]!="string"&&(e=p(e,n+"/parameters/"+y,"type",{type:"\
string"}))}else e=p(e,n+"/parameters","type",{type:"array"})}if(i.args!==void 0&&(e=W(i.args,n+"/args",e)),i.rawArgs!==void 0&&
(e=$(i.rawArgs,n+"/rawArgs",e)),i.firmwarePath!==void 0&&typeof i.firmwarePath!="string"&&(e=p(e,n+"/firmwarePath","type",
{type:"string"})),i.modulesLoadingOrder!==void 0){let f=i.modulesLoadingOrder;if(Array.isArray(f)){const t=f.length;for(let y=0;y<
t;y++)typeof f[y]!="string"&&(e=p(e,n+"/modulesLoadingOrder/"+y,"type",{type:"string"}))}else e=p(e,n+"/modulesLoadingOr\
der","type",{type:"array"})}}else e=p(e,n,"type",{type:"object"});return e}function H(i,n="",e=null){if(i&&typeof i=="ob\
ject"&&!Array.isArray(i)){i.kernelMappings===void 0&&(e=p(e,n,"required",{missingProperty:"kernelMappings"})),i.modprobe===
void 0&&(e=p(e,n,"required",{missingProperty:"modprobe"}));for(const f in i)d.call(R.properties,f)||(e=p(e,n,"additional\
Properties",{additionalProperty:f}));if(i.kernelMappings!==void 0){let f=i.kernelMappings;if(Array.isArray(f)){f.length<
1&&(e=p(e,n+"/kernelMappings","minItems",{limit:1}));const t=f.length;for(let y=0;y<t;y++)e=U(f[y],n+"/kernelMappings/"+
y,e)}else e=p(e,n+"/kernelMappings","type",{type:"array"})}if(i.modprobe!==void 0&&(e=_(i.modprobe,n+"/modprobe",e)),i.containerImage!==
void 0&&typeof i.containerImage!="string"&&(e=p(e,n+"/containerImage","type",{type:"string"})),i.imagePullPolicy!==void 0){
let f=i.imagePullPolicy;typeof f!="string"&&(e=p(e,n+"/imagePullPolicy","type",{type:"string"})),f==="Always"||f==="IfNo\
tPresent"||f==="Never"||f===""||(e=p(e,n+"/imagePullPolicy","enum",{allowedValues:R.properties.imagePullPolicy.enum}))}if(i.
version!==void 0&&typeof i.version!="string"&&(e=p(e,n+"/version","type",{type:"string"})),i.build!==void 0&&(e=S(i.build,
n+"/build",e)),i.sign!==void 0&&(e=q(i.sign,n+"/sign",e)),i.registryTLS!==void 0&&(e=s(i.registryTLS,n+"/registryTLS",e)),
i.inTreeModuleToRemove!==void 0&&typeof i.inTreeModuleToRemove!="string"&&(e=p(e,n+"/inTreeModuleToRemove","type",{type:"\
string"})),i.inTreeModulesToRemove!==void 0){let f=i.inTreeModulesToRemove;if(Array.isArray(f)){const t=f.length;for(let y=0;y<
t;y++)typeof f[y]!="string"&&(e=p(e,n+"/inTreeModulesToRemove/"+y,"type",{type:"string"}))}else e=p(e,n+"/inTreeModulesT\
oRemove","type",{type:"array"})}}else e=p(e,n,"type",{type:"object"});return e}function J(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){i.container===void 0&&(e=p(e,n,"required",{missingProperty:"container"}));for(const f in i)
f==="container"||f==="serviceAccountName"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));i.container!==void 0&&
(e=H(i.container,n+"/container",e)),i.serviceAccountName!==void 0&&typeof i.serviceAccountName!="string"&&(e=p(e,n+"/ser\
viceAccountName","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}const Ci={properties:{container:0,
initContainer:0,serviceAccountName:0,automountServiceAccountToken:0,volumes:0}},Q={properties:{image:0,command:0,args:0,
env:0,imagePullPolicy:{enum:["Always","IfNotPresent","Never",""]},resources:0,volumeMounts:0}},Di={properties:{name:0,value:0,
valueFrom:0}},Vi={properties:{configMapKeyRef:0,fieldRef:0,fileKeyRef:0,resourceFieldRef:0,secretKeyRef:0}},Fi={properties:{
name:0,key:0,optional:0}};function O(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.key===void 0&&(e=p(e,
n,"required",{missingProperty:"key"}));for(const f in i)f==="name"||f==="key"||f==="optional"||(e=p(e,n,"additionalPrope\
rties",{additionalProperty:f}));i.name!==void 0&&typeof i.name!="string"&&(e=p(e,n+"/name","type",{type:"string"})),i.key!==
void 0&&typeof i.key!="string"&&(e=p(e,n+"/key","type",{type:"string"})),i.optional!==void 0&&typeof i.optional!="boolea\
n"&&(e=p(e,n+"/optional","type",{type:"boolean"}))}else e=p(e,n,"type",{type:"object"});return e}const zi={properties:{apiVersion:0,
fieldPath:0}};function I(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.fieldPath===void 0&&(e=p(e,n,"req\
uired",{missingProperty:"fieldPath"}));for(const f in i)f==="apiVersion"||f==="fieldPath"||(e=p(e,n,"additionalPropertie\
s",{additionalProperty:f}));i.apiVersion!==void 0&&typeof i.apiVersion!="string"&&(e=p(e,n+"/apiVersion","type",{type:"s\
tring"})),i.fieldPath!==void 0&&typeof i.fieldPath!="string"&&(e=p(e,n+"/fieldPath","type",{type:"string"}))}else e=p(e,
n,"type",{type:"object"});return e}const Ki={properties:{key:0,optional:0,path:0,volumeName:0}};function X(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.key===void 0&&(e=p(e,n,"required",{missingProperty:"key"})),i.path===void 0&&
(e=p(e,n,"required",{missingProperty:"path"})),i.volumeName===void 0&&(e=p(e,n,"required",{missingProperty:"volumeName"}));
for(const f in i)f==="key"||f==="optional"||f==="path"||f==="volumeName"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));
i.key!==void 0&&typeof i.key!="string"&&(e=p(e,n+"/key","type",{type:"string"})),i.optional!==void 0&&typeof i.optional!=
"boolean"&&(e=p(e,n+"/optional","type",{type:"boolean"})),i.path!==void 0&&typeof i.path!="string"&&(e=p(e,n+"/path","ty\
pe",{type:"string"})),i.volumeName!==void 0&&typeof i.volumeName!="string"&&(e=p(e,n+"/volumeName","type",{type:"string"}))}else
e=p(e,n,"type",{type:"object"});return e}const Gi={properties:{containerName:0,divisor:0,resource:0}},Y={properties:{}},
Z=new RegExp("^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+))?$","u");
function N(i,n="",e=null){return!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i))&&typeof i!="string"&&(e=p(e,n,"typ\
e",{type:Y.type})),typeof i=="string"&&(Z.test(i)||(e=p(e,n,"pattern",{pattern:"^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGT\
PE]i|[numkMGTPE]|[eE][+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+))?$"}))),e}function M(i,n="",e=null){if(i&&typeof i=="object"&&!Array.
isArray(i)){i.resource===void 0&&(e=p(e,n,"required",{missingProperty:"resource"}));for(const f in i)f==="containerName"||
f==="divisor"||f==="resource"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));i.containerName!==void 0&&typeof i.
containerName!="string"&&(e=p(e,n+"/containerName","type",{type:"string"})),i.divisor!==void 0&&(e=N(i.divisor,n+"/divis\
or",e)),i.resource!==void 0&&typeof i.resource!="string"&&(e=p(e,n+"/resource","type",{type:"string"}))}else e=p(e,n,"ty\
pe",{type:"object"});return e}function P(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)f===
"configMapKeyRef"||f==="fieldRef"||f==="fileKeyRef"||f==="resourceFieldRef"||f==="secretKeyRef"||(e=p(e,n,"additionalPro\
perties",{additionalProperty:f}));i.configMapKeyRef!==void 0&&(e=O(i.configMapKeyRef,n+"/configMapKeyRef",e)),i.fieldRef!==
void 0&&(e=I(i.fieldRef,n+"/fieldRef",e)),i.fileKeyRef!==void 0&&(e=X(i.fileKeyRef,n+"/fileKeyRef",e)),i.resourceFieldRef!==
void 0&&(e=M(i.resourceFieldRef,n+"/resourceFieldRef",e)),i.secretKeyRef!==void 0&&(e=O(i.secretKeyRef,n+"/secretKeyRef",
e))}else e=p(e,n,"type",{type:"object"});return e}function h(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){
i.name===void 0&&(e=p(e,n,"required",{missingProperty:"name"}));for(const f in i)f==="name"||f==="value"||f==="valueFrom"||
(e=p(e,n,"additionalProperties",{additionalProperty:f}));i.name!==void 0&&typeof i.name!="string"&&(e=p(e,n+"/name","typ\
e",{type:"string"})),i.value!==void 0&&typeof i.value!="string"&&(e=p(e,n+"/value","type",{type:"string"})),i.valueFrom!==
void 0&&(e=P(i.valueFrom,n+"/valueFrom",e))}else e=p(e,n,"type",{type:"object"});return e}const Bi={properties:{claims:0,
limits:0,requests:0}},Ui={properties:{name:0,request:0}};function a(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.name===void 0&&(e=p(e,n,"required",{missingProperty:"name"}));for(const f in i)f==="name"||f==="request"||(e=p(e,n,
"additionalProperties",{additionalProperty:f}));i.name!==void 0&&typeof i.name!="string"&&(e=p(e,n+"/name","type",{type:"\
string"})),i.request!==void 0&&typeof i.request!="string"&&(e=p(e,n+"/request","type",{type:"string"}))}else e=p(e,n,"ty\
pe",{type:"object"});return e}const Wi={properties:{}};function b(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i))for(const f in i)e=N(i[f],n+"/"+f.replace(/~/g,"~0").replace(/\//g,"~1"),e);else e=p(e,n,"type",{type:"object"});return e}
function r(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)f==="claims"||f==="limits"||f===
"requests"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));if(i.claims!==void 0){let f=i.claims;if(Array.isArray(
f)){const t=f.length;for(let y=0;y<t;y++)e=a(f[y],n+"/claims/"+y,e)}else e=p(e,n+"/claims","type",{type:"array"})}i.limits!==
void 0&&(e=b(i.limits,n+"/limits",e)),i.requests!==void 0&&(e=b(i.requests,n+"/requests",e))}else e=p(e,n,"type",{type:"\
object"});return e}const $i={properties:{name:0,mountPath:0,mountPropagation:0,readOnly:0,recursiveReadOnly:0,subPath:0,
subPathExpr:0}};function v(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.name===void 0&&(e=p(e,n,"requir\
ed",{missingProperty:"name"})),i.mountPath===void 0&&(e=p(e,n,"required",{missingProperty:"mountPath"}));for(const f in i)
f==="name"||f==="mountPath"||f==="mountPropagation"||f==="readOnly"||f==="recursiveReadOnly"||f==="subPath"||f==="subPat\
hExpr"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));i.name!==void 0&&typeof i.name!="string"&&(e=p(e,n+"/na\
me","type",{type:"string"})),i.mountPath!==void 0&&typeof i.mountPath!="string"&&(e=p(e,n+"/mountPath","type",{type:"str\
ing"})),i.mountPropagation!==void 0&&typeof i.mountPropagation!="string"&&(e=p(e,n+"/mountPropagation","type",{type:"str\
ing"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/readOnly","type",{type:"boolean"})),i.recursiveReadOnly!==
void 0&&typeof i.recursiveReadOnly!="string"&&(e=p(e,n+"/recursiveReadOnly","type",{type:"string"})),i.subPath!==void 0&&
typeof i.subPath!="string"&&(e=p(e,n+"/subPath","type",{type:"string"})),i.subPathExpr!==void 0&&typeof i.subPathExpr!="\
string"&&(e=p(e,n+"/subPathExpr","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}function A(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.image===void 0&&(e=p(e,n,"required",{missingProperty:"image"}));for(const f in i)
f==="image"||f==="command"||f==="args"||f==="env"||f==="imagePullPolicy"||f==="resources"||f==="volumeMounts"||(e=p(e,n,
"additionalProperties",{additionalProperty:f}));if(i.image!==void 0&&typeof i.image!="string"&&(e=p(e,n+"/image","type",
{type:"string"})),i.command!==void 0){let f=i.command;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)typeof f[y]!=
"string"&&(e=p(e,n+"/command/"+y,"type",{type:"string"}))}else e=p(e,n+"/command","type",{type:"array"})}if(i.args!==void 0){
let f=i.args;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)typeof f[y]!="string"&&(e=p(e,n+"/args/"+y,"type",
{type:"string"}))}else e=p(e,n+"/args","type",{type:"array"})}if(i.env!==void 0){let f=i.env;if(Array.isArray(f)){const t=f.
length;for(let y=0;y<t;y++)e=h(f[y],n+"/env/"+y,e)}else e=p(e,n+"/env","type",{type:"array"})}if(i.imagePullPolicy!==void 0){
let f=i.imagePullPolicy;typeof f!="string"&&(e=p(e,n+"/imagePullPolicy","type",{type:"string"})),f==="Always"||f==="IfNo\
tPresent"||f==="Never"||f===""||(e=p(e,n+"/imagePullPolicy","enum",{allowedValues:Q.properties.imagePullPolicy.enum}))}if(i.
resources!==void 0&&(e=r(i.resources,n+"/resources",e)),i.volumeMounts!==void 0){let f=i.volumeMounts;if(Array.isArray(f)){
const t=f.length;for(let y=0;y<t;y++)e=v(f[y],n+"/volumeMounts/"+y,e)}else e=p(e,n+"/volumeMounts","type",{type:"array"})}}else
e=p(e,n,"type",{type:"object"});return e}const E={properties:{name:0,awsElasticBlockStore:0,azureDisk:0,azureFile:0,cephfs:0,
cinder:0,configMap:0,csi:0,downwardAPI:0,emptyDir:0,ephemeral:0,fc:0,flexVolume:0,flocker:0,gcePersistentDisk:0,gitRepo:0,
glusterfs:0,hostPath:0,image:0,iscsi:0,nfs:0,persistentVolumeClaim:0,photonPersistentDisk:0,portworxVolume:0,projected:0,
quobyte:0,rbd:0,scaleIO:0,secret:0,storageos:0,vsphereVolume:0}},_i={properties:{fsType:0,partition:0,readOnly:0,volumeID:0}};
function ee(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.volumeID===void 0&&(e=p(e,n,"required",{missingProperty:"\
volumeID"}));for(const f in i)f==="fsType"||f==="partition"||f==="readOnly"||f==="volumeID"||(e=p(e,n,"additionalPropert\
ies",{additionalProperty:f}));if(i.fsType!==void 0&&typeof i.fsType!="string"&&(e=p(e,n+"/fsType","type",{type:"string"})),
i.partition!==void 0){let f=i.partition;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=p(e,n+"/partition","type",
{type:"integer"}))}i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/readOnly","type",{type:"boolean"})),i.volumeID!==
void 0&&typeof i.volumeID!="string"&&(e=p(e,n+"/volumeID","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});
return e}const Hi={properties:{cachingMode:0,diskName:0,diskURI:0,fsType:0,kind:0,readOnly:0}};function ie(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.diskName===void 0&&(e=p(e,n,"required",{missingProperty:"diskName"})),i.diskURI===
void 0&&(e=p(e,n,"required",{missingProperty:"diskURI"}));for(const f in i)f==="cachingMode"||f==="diskName"||f==="diskU\
RI"||f==="fsType"||f==="kind"||f==="readOnly"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));i.cachingMode!==
void 0&&typeof i.cachingMode!="string"&&(e=p(e,n+"/cachingMode","type",{type:"string"})),i.diskName!==void 0&&typeof i.diskName!=
"string"&&(e=p(e,n+"/diskName","type",{type:"string"})),i.diskURI!==void 0&&typeof i.diskURI!="string"&&(e=p(e,n+"/diskU\
RI","type",{type:"string"})),i.fsType!==void 0&&typeof i.fsType!="string"&&(e=p(e,n+"/fsType","type",{type:"string"})),i.
kind!==void 0&&typeof i.kind!="string"&&(e=p(e,n+"/kind","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!=
"boolean"&&(e=p(e,n+"/readOnly","type",{type:"boolean"}))}else e=p(e,n,"type",{type:"object"});return e}const Ji={properties:{
readOnly:0,secretName:0,shareName:0}};function fe(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.secretName===
void 0&&(e=p(e,n,"required",{missingProperty:"secretName"})),i.shareName===void 0&&(e=p(e,n,"required",{missingProperty:"\
shareName"}));for(const f in i)f==="readOnly"||f==="secretName"||f==="shareName"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));
i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/readOnly","type",{type:"boolean"})),i.secretName!==void 0&&
typeof i.secretName!="string"&&(e=p(e,n+"/secretName","type",{type:"string"})),i.shareName!==void 0&&typeof i.shareName!=
"string"&&(e=p(e,n+"/shareName","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}const Qi={properties:{
monitors:0,path:0,readOnly:0,secretFile:0,secretRef:0,user:0}};function u(i,n="",e=null){if(i&&typeof i=="object"&&!Array.
isArray(i)){for(const f in i)f!=="name"&&(e=p(e,n,"additionalProperties",{additionalProperty:f}));i.name!==void 0&&typeof i.
name!="string"&&(e=p(e,n+"/name","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}function ne(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.monitors===void 0&&(e=p(e,n,"required",{missingProperty:"monitors"}));for(const f in i)
f==="monitors"||f==="path"||f==="readOnly"||f==="secretFile"||f==="secretRef"||f==="user"||(e=p(e,n,"additionalPropertie\
s",{additionalProperty:f}));if(i.monitors!==void 0){let f=i.monitors;if(Array.isArray(f)){const t=f.length;for(let y=0;y<
t;y++)typeof f[y]!="string"&&(e=p(e,n+"/monitors/"+y,"type",{type:"string"}))}else e=p(e,n+"/monitors","type",{type:"arr\
ay"})}i.path!==void 0&&typeof i.path!="string"&&(e=p(e,n+"/path","type",{type:"string"})),i.readOnly!==void 0&&typeof i.
readOnly!="boolean"&&(e=p(e,n+"/readOnly","type",{type:"boolean"})),i.secretFile!==void 0&&typeof i.secretFile!="string"&&
(e=p(e,n+"/secretFile","type",{type:"string"})),i.secretRef!==void 0&&(e=u(i.secretRef,n+"/secretRef",e)),i.user!==void 0&&
typeof i.user!="string"&&(e=p(e,n+"/user","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}const Xi={
properties:{fsType:0,readOnly:0,secretRef:0,volumeID:0}};function pe(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.volumeID===void 0&&(e=p(e,n,"required",{missingProperty:"volumeID"}));for(const f in i)f==="fsType"||f==="readOnly"||
f==="secretRef"||f==="volumeID"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));i.fsType!==void 0&&typeof i.fsType!=
"string"&&(e=p(e,n+"/fsType","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/read\
Only","type",{type:"boolean"})),i.secretRef!==void 0&&(e=u(i.secretRef,n+"/secretRef",e)),i.volumeID!==void 0&&typeof i.
volumeID!="string"&&(e=p(e,n+"/volumeID","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}const Yi={
properties:{defaultMode:0,items:0,name:0,optional:0}},Zi={properties:{key:0,mode:0,path:0}};function k(i,n="",e=null){if(i&&
typeof i=="object"&&!Array.isArray(i)){i.key===void 0&&(e=p(e,n,"required",{missingProperty:"key"})),i.path===void 0&&(e=
p(e,n,"required",{missingProperty:"path"}));for(const f in i)f==="key"||f==="mode"||f==="path"||(e=p(e,n,"additionalProp\
erties",{additionalProperty:f}));if(i.key!==void 0&&typeof i.key!="string"&&(e=p(e,n+"/key","type",{type:"string"})),i.mode!==
void 0){let f=i.mode;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=p(e,n+"/mode","type",{type:"integer"}))}i.path!==
void 0&&typeof i.path!="string"&&(e=p(e,n+"/path","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}
function ye(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)f==="defaultMode"||f==="items"||
f==="name"||f==="optional"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));if(i.defaultMode!==void 0){let f=i.
defaultMode;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=p(e,n+"/defaultMode","type",{type:"integer"}))}if(i.items!==
void 0){let f=i.items;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)e=k(f[y],n+"/items/"+y,e)}else e=p(e,n+"\
/items","type",{type:"array"})}i.name!==void 0&&typeof i.name!="string"&&(e=p(e,n+"/name","type",{type:"string"})),i.optional!==
void 0&&typeof i.optional!="boolean"&&(e=p(e,n+"/optional","type",{type:"boolean"}))}else e=p(e,n,"type",{type:"object"});
return e}const Pi={properties:{driver:0,fsType:0,nodePublishSecretRef:0,readOnly:0,volumeAttributes:0}};function te(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.driver===void 0&&(e=p(e,n,"required",{missingProperty:"driver"}));for(const f in i)
f==="driver"||f==="fsType"||f==="nodePublishSecretRef"||f==="readOnly"||f==="volumeAttributes"||(e=p(e,n,"additionalProp\
erties",{additionalProperty:f}));if(i.driver!==void 0&&typeof i.driver!="string"&&(e=p(e,n+"/driver","type",{type:"strin\
g"})),i.fsType!==void 0&&typeof i.fsType!="string"&&(e=p(e,n+"/fsType","type",{type:"string"})),i.nodePublishSecretRef!==
void 0&&(e=u(i.nodePublishSecretRef,n+"/nodePublishSecretRef",e)),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=
p(e,n+"/readOnly","type",{type:"boolean"})),i.volumeAttributes!==void 0){let f=i.volumeAttributes;if(f&&typeof f=="objec\
t"&&!Array.isArray(f))for(const t in f)typeof f[t]!="string"&&(e=p(e,n+"/volumeAttributes/"+t.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"string"}));else e=p(e,n+"/volumeAttributes","type",{type:"object"})}}else e=p(e,n,"type",{type:"\
object"});return e}const hi={properties:{defaultMode:0,items:0}},ai={properties:{fieldRef:0,mode:0,path:0,resourceFieldRef:0}};
function w(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.path===void 0&&(e=p(e,n,"required",{missingProperty:"\
path"}));for(const f in i)f==="fieldRef"||f==="mode"||f==="path"||f==="resourceFieldRef"||(e=p(e,n,"additionalProperties",
{additionalProperty:f}));if(i.fieldRef!==void 0&&(e=I(i.fieldRef,n+"/fieldRef",e)),i.mode!==void 0){let f=i.mode;typeof f==
"number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=p(e,n+"/mode","type",{type:"integer"}))}i.path!==void 0&&typeof i.path!="st\
ring"&&(e=p(e,n+"/path","type",{type:"string"})),i.resourceFieldRef!==void 0&&(e=M(i.resourceFieldRef,n+"/resourceFieldR\
ef",e))}else e=p(e,n,"type",{type:"object"});return e}function le(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){for(const f in i)f==="defaultMode"||f==="items"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));if(i.defaultMode!==
void 0){let f=i.defaultMode;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=p(e,n+"/defaultMode","type",{type:"in\
teger"}))}if(i.items!==void 0){let f=i.items;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)e=w(f[y],n+"/item\
s/"+y,e)}else e=p(e,n+"/items","type",{type:"array"})}}else e=p(e,n,"type",{type:"object"});return e}const ri={properties:{
medium:0,sizeLimit:0}};function ue(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)f==="med\
ium"||f==="sizeLimit"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));i.medium!==void 0&&typeof i.medium!="str\
ing"&&(e=p(e,n+"/medium","type",{type:"string"})),i.sizeLimit!==void 0&&(e=N(i.sizeLimit,n+"/sizeLimit",e))}else e=p(e,n,
"type",{type:"object"});return e}const vi={properties:{volumeClaimTemplate:0}},Ei={properties:{metadata:0,spec:0}},oe={properties:{
accessModes:0,dataSource:0,dataSourceRef:0,resources:0,selector:0,storageClassName:0,volumeAttributesClassName:0,volumeMode:0,
volumeName:0}},ef={properties:{apiGroup:0,kind:0,name:0}};function de(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.kind===void 0&&(e=p(e,n,"required",{missingProperty:"kind"})),i.name===void 0&&(e=p(e,n,"required",{missingProperty:"\
name"}));for(const f in i)f==="apiGroup"||f==="kind"||f==="name"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));
i.apiGroup!==void 0&&typeof i.apiGroup!="string"&&(e=p(e,n+"/apiGroup","type",{type:"string"})),i.kind!==void 0&&typeof i.
kind!="string"&&(e=p(e,n+"/kind","type",{type:"string"})),i.name!==void 0&&typeof i.name!="string"&&(e=p(e,n+"/name","ty\
pe",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}const ff={properties:{apiGroup:0,kind:0,name:0,namespace:0}};
function me(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.kind===void 0&&(e=p(e,n,"required",{missingProperty:"\
kind"})),i.name===void 0&&(e=p(e,n,"required",{missingProperty:"name"}));for(const f in i)f==="apiGroup"||f==="kind"||f===
"name"||f==="namespace"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));i.apiGroup!==void 0&&typeof i.apiGroup!=
"string"&&(e=p(e,n+"/apiGroup","type",{type:"string"})),i.kind!==void 0&&typeof i.kind!="string"&&(e=p(e,n+"/kind","type",
{type:"string"})),i.name!==void 0&&typeof i.name!="string"&&(e=p(e,n+"/name","type",{type:"string"})),i.namespace!==void 0&&
typeof i.namespace!="string"&&(e=p(e,n+"/namespace","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}
const nf={properties:{limits:0,requests:0}};function ge(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)
f==="limits"||f==="requests"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));i.limits!==void 0&&(e=b(i.limits,
n+"/limits",e)),i.requests!==void 0&&(e=b(i.requests,n+"/requests",e))}else e=p(e,n,"type",{type:"object"});return e}const pf={
properties:{matchExpressions:0,matchLabels:0}},yf={properties:{key:0,operator:0,values:0}};function ce(i,n="",e=null){if(i&&
typeof i=="object"&&!Array.isArray(i)){i.key===void 0&&(e=p(e,n,"required",{missingProperty:"key"})),i.operator===void 0&&
(e=p(e,n,"required",{missingProperty:"operator"}));for(const f in i)f==="key"||f==="operator"||f==="values"||(e=p(e,n,"a\
dditionalProperties",{additionalProperty:f}));if(i.key!==void 0&&typeof i.key!="string"&&(e=p(e,n+"/key","type",{type:"s\
tring"})),i.operator!==void 0&&typeof i.operator!="string"&&(e=p(e,n+"/operator","type",{type:"string"})),i.values!==void 0){
let f=i.values;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)typeof f[y]!="string"&&(e=p(e,n+"/values/"+y,"t\
ype",{type:"string"}))}else e=p(e,n+"/values","type",{type:"array"})}}else e=p(e,n,"type",{type:"object"});return e}function L(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)f==="matchExpressions"||f==="matchLabels"||(e=p(e,n,"addit\
ionalProperties",{additionalProperty:f}));if(i.matchExpressions!==void 0){let f=i.matchExpressions;if(Array.isArray(f)){
const t=f.length;for(let y=0;y<t;y++)e=ce(f[y],n+"/matchExpressions/"+y,e)}else e=p(e,n+"/matchExpressions","type",{type:"\
array"})}if(i.matchLabels!==void 0){let f=i.matchLabels;if(f&&typeof f=="object"&&!Array.isArray(f))for(const t in f)typeof f[t]!=
"string"&&(e=p(e,n+"/matchLabels/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=p(e,n+"/matc\
hLabels","type",{type:"object"})}}else e=p(e,n,"type",{type:"object"});return e}function se(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){for(const f in i)d.call(oe.properties,f)||(e=p(e,n,"additionalProperties",{additionalProperty:f}));
if(i.accessModes!==void 0){let f=i.accessModes;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)typeof f[y]!="s\
tring"&&(e=p(e,n+"/accessModes/"+y,"type",{type:"string"}))}else e=p(e,n+"/accessModes","type",{type:"array"})}i.dataSource!==
void 0&&(e=de(i.dataSource,n+"/dataSource",e)),i.dataSourceRef!==void 0&&(e=me(i.dataSourceRef,n+"/dataSourceRef",e)),i.
resources!==void 0&&(e=ge(i.resources,n+"/resources",e)),i.selector!==void 0&&(e=L(i.selector,n+"/selector",e)),i.storageClassName!==
void 0&&typeof i.storageClassName!="string"&&(e=p(e,n+"/storageClassName","type",{type:"string"})),i.volumeAttributesClassName!==
void 0&&typeof i.volumeAttributesClassName!="string"&&(e=p(e,n+"/volumeAttributesClassName","type",{type:"string"})),i.volumeMode!==
void 0&&typeof i.volumeMode!="string"&&(e=p(e,n+"/volumeMode","type",{type:"string"})),i.volumeName!==void 0&&typeof i.volumeName!=
"string"&&(e=p(e,n+"/volumeName","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}function be(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.spec===void 0&&(e=p(e,n,"required",{missingProperty:"spec"}));for(const f in i)
f==="metadata"||f==="spec"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));if(i.metadata!==void 0){let f=i.metadata;
f&&typeof f=="object"&&!Array.isArray(f)||(e=p(e,n+"/metadata","type",{type:"object"}))}i.spec!==void 0&&(e=se(i.spec,n+
"/spec",e))}else e=p(e,n,"type",{type:"object"});return e}function Ae(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){for(const f in i)f!=="volumeClaimTemplate"&&(e=p(e,n,"additionalProperties",{additionalProperty:f}));i.volumeClaimTemplate!==
void 0&&(e=be(i.volumeClaimTemplate,n+"/volumeClaimTemplate",e))}else e=p(e,n,"type",{type:"object"});return e}const tf={
properties:{fsType:0,lun:0,readOnly:0,targetWWNs:0,wwids:0}};function ke(i,n="",e=null){if(i&&typeof i=="object"&&!Array.
isArray(i)){for(const f in i)f==="fsType"||f==="lun"||f==="readOnly"||f==="targetWWNs"||f==="wwids"||(e=p(e,n,"additiona\
lProperties",{additionalProperty:f}));if(i.fsType!==void 0&&typeof i.fsType!="string"&&(e=p(e,n+"/fsType","type",{type:"\
string"})),i.lun!==void 0){let f=i.lun;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=p(e,n+"/lun","type",{type:"\
integer"}))}if(i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/readOnly","type",{type:"boolean"})),i.targetWWNs!==
void 0){let f=i.targetWWNs;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)typeof f[y]!="string"&&(e=p(e,n+"/t\
argetWWNs/"+y,"type",{type:"string"}))}else e=p(e,n+"/targetWWNs","type",{type:"array"})}if(i.wwids!==void 0){let f=i.wwids;
if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)typeof f[y]!="string"&&(e=p(e,n+"/wwids/"+y,"type",{type:"stri\
ng"}))}else e=p(e,n+"/wwids","type",{type:"array"})}}else e=p(e,n,"type",{type:"object"});return e}const lf={properties:{
driver:0,fsType:0,options:0,readOnly:0,secretRef:0}};function Ne(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.driver===void 0&&(e=p(e,n,"required",{missingProperty:"driver"}));for(const f in i)f==="driver"||f==="fsType"||f===
"options"||f==="readOnly"||f==="secretRef"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));if(i.driver!==void 0&&
typeof i.driver!="string"&&(e=p(e,n+"/driver","type",{type:"string"})),i.fsType!==void 0&&typeof i.fsType!="string"&&(e=
p(e,n+"/fsType","type",{type:"string"})),i.options!==void 0){let f=i.options;if(f&&typeof f=="object"&&!Array.isArray(f))
for(const t in f)typeof f[t]!="string"&&(e=p(e,n+"/options/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"stri\
ng"}));else e=p(e,n+"/options","type",{type:"object"})}i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/rea\
dOnly","type",{type:"boolean"})),i.secretRef!==void 0&&(e=u(i.secretRef,n+"/secretRef",e))}else e=p(e,n,"type",{type:"ob\
ject"});return e}const uf={properties:{datasetName:0,datasetUUID:0}};function je(i,n="",e=null){if(i&&typeof i=="object"&&
!Array.isArray(i)){for(const f in i)f==="datasetName"||f==="datasetUUID"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));
i.datasetName!==void 0&&typeof i.datasetName!="string"&&(e=p(e,n+"/datasetName","type",{type:"string"})),i.datasetUUID!==
void 0&&typeof i.datasetUUID!="string"&&(e=p(e,n+"/datasetUUID","type",{type:"string"}))}else e=p(e,n,"type",{type:"obje\
ct"});return e}const of={properties:{fsType:0,partition:0,pdName:0,readOnly:0}};function Te(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){i.pdName===void 0&&(e=p(e,n,"required",{missingProperty:"pdName"}));for(const f in i)f==="f\
sType"||f==="partition"||f==="pdName"||f==="readOnly"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));if(i.fsType!==
void 0&&typeof i.fsType!="string"&&(e=p(e,n+"/fsType","type",{type:"string"})),i.partition!==void 0){let f=i.partition;typeof f==
"number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=p(e,n+"/partition","type",{type:"integer"}))}i.pdName!==void 0&&typeof i.pdName!=
"string"&&(e=p(e,n+"/pdName","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/read\
Only","type",{type:"boolean"}))}else e=p(e,n,"type",{type:"object"});return e}const df={properties:{directory:0,repository:0,
revision:0}};function Re(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.repository===void 0&&(e=p(e,n,"re\
quired",{missingProperty:"repository"}));for(const f in i)f==="directory"||f==="repository"||f==="revision"||(e=p(e,n,"a\
dditionalProperties",{additionalProperty:f}));i.directory!==void 0&&typeof i.directory!="string"&&(e=p(e,n+"/directory",
"type",{type:"string"})),i.repository!==void 0&&typeof i.repository!="string"&&(e=p(e,n+"/repository","type",{type:"stri\
ng"})),i.revision!==void 0&&typeof i.revision!="string"&&(e=p(e,n+"/revision","type",{type:"string"}))}else e=p(e,n,"typ\
e",{type:"object"});return e}const mf={properties:{endpoints:0,path:0,readOnly:0}};function Se(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){i.endpoints===void 0&&(e=p(e,n,"required",{missingProperty:"endpoints"})),i.path===void 0&&
(e=p(e,n,"required",{missingProperty:"path"}));for(const f in i)f==="endpoints"||f==="path"||f==="readOnly"||(e=p(e,n,"a\
dditionalProperties",{additionalProperty:f}));i.endpoints!==void 0&&typeof i.endpoints!="string"&&(e=p(e,n+"/endpoints",
"type",{type:"string"})),i.path!==void 0&&typeof i.path!="string"&&(e=p(e,n+"/path","type",{type:"string"})),i.readOnly!==
void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/readOnly","type",{type:"boolean"}))}else e=p(e,n,"type",{type:"object"});
return e}const gf={properties:{path:0,type:0}};function qe(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.
path===void 0&&(e=p(e,n,"required",{missingProperty:"path"}));for(const f in i)f==="path"||f==="type"||(e=p(e,n,"additio\
nalProperties",{additionalProperty:f}));i.path!==void 0&&typeof i.path!="string"&&(e=p(e,n+"/path","type",{type:"string"})),
i.type!==void 0&&typeof i.type!="string"&&(e=p(e,n+"/type","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});
return e}const cf={properties:{pullPolicy:0,reference:0}};function Oe(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){for(const f in i)f==="pullPolicy"||f==="reference"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));i.pullPolicy!==
void 0&&typeof i.pullPolicy!="string"&&(e=p(e,n+"/pullPolicy","type",{type:"string"})),i.reference!==void 0&&typeof i.reference!=
"string"&&(e=p(e,n+"/reference","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}const Ie={properties:{
chapAuthDiscovery:0,chapAuthSession:0,fsType:0,initiatorName:0,iqn:0,iscsiInterface:0,lun:0,portals:0,readOnly:0,secretRef:0,
targetPortal:0}};function Me(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.iqn===void 0&&(e=p(e,n,"requi\
red",{missingProperty:"iqn"})),i.lun===void 0&&(e=p(e,n,"required",{missingProperty:"lun"})),i.targetPortal===void 0&&(e=
p(e,n,"required",{missingProperty:"targetPortal"}));for(const f in i)d.call(Ie.properties,f)||(e=p(e,n,"additionalProper\
ties",{additionalProperty:f}));if(i.chapAuthDiscovery!==void 0&&typeof i.chapAuthDiscovery!="boolean"&&(e=p(e,n+"/chapAu\
thDiscovery","type",{type:"boolean"})),i.chapAuthSession!==void 0&&typeof i.chapAuthSession!="boolean"&&(e=p(e,n+"/chapA\
uthSession","type",{type:"boolean"})),i.fsType!==void 0&&typeof i.fsType!="string"&&(e=p(e,n+"/fsType","type",{type:"str\
ing"})),i.initiatorName!==void 0&&typeof i.initiatorName!="string"&&(e=p(e,n+"/initiatorName","type",{type:"string"})),i.
iqn!==void 0&&typeof i.iqn!="string"&&(e=p(e,n+"/iqn","type",{type:"string"})),i.iscsiInterface!==void 0&&typeof i.iscsiInterface!=
"string"&&(e=p(e,n+"/iscsiInterface","type",{type:"string"})),i.lun!==void 0){let f=i.lun;typeof f=="number"&&!(f%1)&&!isNaN(
f)&&isFinite(f)||(e=p(e,n+"/lun","type",{type:"integer"}))}if(i.portals!==void 0){let f=i.portals;if(Array.isArray(f)){const t=f.
length;for(let y=0;y<t;y++)typeof f[y]!="string"&&(e=p(e,n+"/portals/"+y,"type",{type:"string"}))}else e=p(e,n+"/portals",
"type",{type:"array"})}i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/readOnly","type",{type:"boolean"})),
i.secretRef!==void 0&&(e=u(i.secretRef,n+"/secretRef",e)),i.targetPortal!==void 0&&typeof i.targetPortal!="string"&&(e=p(
e,n+"/targetPortal","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}const sf={properties:{path:0,
readOnly:0,server:0}};function we(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.path===void 0&&(e=p(e,n,
"required",{missingProperty:"path"})),i.server===void 0&&(e=p(e,n,"required",{missingProperty:"server"}));for(const f in i)
f==="path"||f==="readOnly"||f==="server"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));i.path!==void 0&&typeof i.
path!="string"&&(e=p(e,n+"/path","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/\
readOnly","type",{type:"boolean"})),i.server!==void 0&&typeof i.server!="string"&&(e=p(e,n+"/server","type",{type:"strin\
g"}))}else e=p(e,n,"type",{type:"object"});return e}const bf={properties:{claimName:0,readOnly:0}};function Le(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.claimName===void 0&&(e=p(e,n,"required",{missingProperty:"claimName"}));for(const f in i)
f==="claimName"||f==="readOnly"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));i.claimName!==void 0&&typeof i.
claimName!="string"&&(e=p(e,n+"/claimName","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=
p(e,n+"/readOnly","type",{type:"boolean"}))}else e=p(e,n,"type",{type:"object"});return e}const Af={properties:{fsType:0,
pdID:0}};function xe(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.pdID===void 0&&(e=p(e,n,"required",{missingProperty:"\
pdID"}));for(const f in i)f==="fsType"||f==="pdID"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));i.fsType!==
void 0&&typeof i.fsType!="string"&&(e=p(e,n+"/fsType","type",{type:"string"})),i.pdID!==void 0&&typeof i.pdID!="string"&&
(e=p(e,n+"/pdID","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}const kf={properties:{fsType:0,readOnly:0,
volumeID:0}};function Ce(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.volumeID===void 0&&(e=p(e,n,"requ\
ired",{missingProperty:"volumeID"}));for(const f in i)f==="fsType"||f==="readOnly"||f==="volumeID"||(e=p(e,n,"additional\
Properties",{additionalProperty:f}));i.fsType!==void 0&&typeof i.fsType!="string"&&(e=p(e,n+"/fsType","type",{type:"stri\
ng"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/readOnly","type",{type:"boolean"})),i.volumeID!==void 0&&
typeof i.volumeID!="string"&&(e=p(e,n+"/volumeID","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}
const Nf={properties:{defaultMode:0,sources:0}},jf={properties:{clusterTrustBundle:0,configMap:0,downwardAPI:0,podCertificate:0,
secret:0,serviceAccountToken:0}},Tf={properties:{labelSelector:0,name:0,optional:0,path:0,signerName:0}};function De(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.path===void 0&&(e=p(e,n,"required",{missingProperty:"path"}));for(const f in i)
f==="labelSelector"||f==="name"||f==="optional"||f==="path"||f==="signerName"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));
i.labelSelector!==void 0&&(e=L(i.labelSelector,n+"/labelSelector",e)),i.name!==void 0&&typeof i.name!="string"&&(e=p(e,n+
"/name","type",{type:"string"})),i.optional!==void 0&&typeof i.optional!="boolean"&&(e=p(e,n+"/optional","type",{type:"b\
oolean"})),i.path!==void 0&&typeof i.path!="string"&&(e=p(e,n+"/path","type",{type:"string"})),i.signerName!==void 0&&typeof i.
signerName!="string"&&(e=p(e,n+"/signerName","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}const Rf={
properties:{items:0,name:0,optional:0}};function Ve(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)
f==="items"||f==="name"||f==="optional"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));if(i.items!==void 0){let f=i.
items;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)e=k(f[y],n+"/items/"+y,e)}else e=p(e,n+"/items","type",{
type:"array"})}i.name!==void 0&&typeof i.name!="string"&&(e=p(e,n+"/name","type",{type:"string"})),i.optional!==void 0&&
typeof i.optional!="boolean"&&(e=p(e,n+"/optional","type",{type:"boolean"}))}else e=p(e,n,"type",{type:"object"});return e}
const Sf={properties:{items:0}};function Fe(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)
f!=="items"&&(e=p(e,n,"additionalProperties",{additionalProperty:f}));if(i.items!==void 0){let f=i.items;if(Array.isArray(
f)){const t=f.length;for(let y=0;y<t;y++)e=w(f[y],n+"/items/"+y,e)}else e=p(e,n+"/items","type",{type:"array"})}}else e=
p(e,n,"type",{type:"object"});return e}const qf={properties:{certificateChainPath:0,credentialBundlePath:0,keyPath:0,keyType:0,
maxExpirationSeconds:0,signerName:0,userAnnotations:0}};function ze(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.keyType===void 0&&(e=p(e,n,"required",{missingProperty:"keyType"})),i.signerName===void 0&&(e=p(e,n,"required",{missingProperty:"\
signerName"}));for(const f in i)f==="certificateChainPath"||f==="credentialBundlePath"||f==="keyPath"||f==="keyType"||f===
"maxExpirationSeconds"||f==="signerName"||f==="userAnnotations"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));
if(i.certificateChainPath!==void 0&&typeof i.certificateChainPath!="string"&&(e=p(e,n+"/certificateChainPath","type",{type:"\
string"})),i.credentialBundlePath!==void 0&&typeof i.credentialBundlePath!="string"&&(e=p(e,n+"/credentialBundlePath","t\
ype",{type:"string"})),i.keyPath!==void 0&&typeof i.keyPath!="string"&&(e=p(e,n+"/keyPath","type",{type:"string"})),i.keyType!==
void 0&&typeof i.keyType!="string"&&(e=p(e,n+"/keyType","type",{type:"string"})),i.maxExpirationSeconds!==void 0){let f=i.
maxExpirationSeconds;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=p(e,n+"/maxExpirationSeconds","type",{type:"\
integer"}))}if(i.signerName!==void 0&&typeof i.signerName!="string"&&(e=p(e,n+"/signerName","type",{type:"string"})),i.userAnnotations!==
void 0){let f=i.userAnnotations;if(f&&typeof f=="object"&&!Array.isArray(f))for(const t in f)typeof f[t]!="string"&&(e=p(
e,n+"/userAnnotations/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=p(e,n+"/userAnnotations",
"type",{type:"object"})}}else e=p(e,n,"type",{type:"object"});return e}const Of={properties:{items:0,name:0,optional:0}};
function Ke(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)f==="items"||f==="name"||f==="o\
ptional"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));if(i.items!==void 0){let f=i.items;if(Array.isArray(f)){
const t=f.length;for(let y=0;y<t;y++)e=k(f[y],n+"/items/"+y,e)}else e=p(e,n+"/items","type",{type:"array"})}i.name!==void 0&&
typeof i.name!="string"&&(e=p(e,n+"/name","type",{type:"string"})),i.optional!==void 0&&typeof i.optional!="boolean"&&(e=
p(e,n+"/optional","type",{type:"boolean"}))}else e=p(e,n,"type",{type:"object"});return e}const If={properties:{audience:0,
expirationSeconds:0,path:0}};function Ge(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.path===void 0&&(e=
p(e,n,"required",{missingProperty:"path"}));for(const f in i)f==="audience"||f==="expirationSeconds"||f==="path"||(e=p(e,
n,"additionalProperties",{additionalProperty:f}));if(i.audience!==void 0&&typeof i.audience!="string"&&(e=p(e,n+"/audien\
ce","type",{type:"string"})),i.expirationSeconds!==void 0){let f=i.expirationSeconds;typeof f=="number"&&!(f%1)&&!isNaN(
f)&&isFinite(f)||(e=p(e,n+"/expirationSeconds","type",{type:"integer"}))}i.path!==void 0&&typeof i.path!="string"&&(e=p(
e,n+"/path","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}function Be(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){for(const f in i)f==="clusterTrustBundle"||f==="configMap"||f==="downwardAPI"||f==="podCert\
ificate"||f==="secret"||f==="serviceAccountToken"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));i.clusterTrustBundle!==
void 0&&(e=De(i.clusterTrustBundle,n+"/clusterTrustBundle",e)),i.configMap!==void 0&&(e=Ve(i.configMap,n+"/configMap",e)),
i.downwardAPI!==void 0&&(e=Fe(i.downwardAPI,n+"/downwardAPI",e)),i.podCertificate!==void 0&&(e=ze(i.podCertificate,n+"/p\
odCertificate",e)),i.secret!==void 0&&(e=Ke(i.secret,n+"/secret",e)),i.serviceAccountToken!==void 0&&(e=Ge(i.serviceAccountToken,
n+"/serviceAccountToken",e))}else e=p(e,n,"type",{type:"object"});return e}function Ue(i,n="",e=null){if(i&&typeof i=="o\
bject"&&!Array.isArray(i)){for(const f in i)f==="defaultMode"||f==="sources"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));
if(i.defaultMode!==void 0){let f=i.defaultMode;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=p(e,n+"/defaultMod\
e","type",{type:"integer"}))}if(i.sources!==void 0){let f=i.sources;if(Array.isArray(f)){const t=f.length;for(let y=0;y<
t;y++)e=Be(f[y],n+"/sources/"+y,e)}else e=p(e,n+"/sources","type",{type:"array"})}}else e=p(e,n,"type",{type:"object"});
return e}const Mf={properties:{group:0,readOnly:0,registry:0,tenant:0,user:0,volume:0}};function We(i,n="",e=null){if(i&&
typeof i=="object"&&!Array.isArray(i)){i.registry===void 0&&(e=p(e,n,"required",{missingProperty:"registry"})),i.volume===
void 0&&(e=p(e,n,"required",{missingProperty:"volume"}));for(const f in i)f==="group"||f==="readOnly"||f==="registry"||f===
"tenant"||f==="user"||f==="volume"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));i.group!==void 0&&typeof i.
group!="string"&&(e=p(e,n+"/group","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+
"/readOnly","type",{type:"boolean"})),i.registry!==void 0&&typeof i.registry!="string"&&(e=p(e,n+"/registry","type",{type:"\
string"})),i.tenant!==void 0&&typeof i.tenant!="string"&&(e=p(e,n+"/tenant","type",{type:"string"})),i.user!==void 0&&typeof i.
user!="string"&&(e=p(e,n+"/user","type",{type:"string"})),i.volume!==void 0&&typeof i.volume!="string"&&(e=p(e,n+"/volum\
e","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}const wf={properties:{fsType:0,image:0,keyring:0,
monitors:0,pool:0,readOnly:0,secretRef:0,user:0}};function $e(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){
i.image===void 0&&(e=p(e,n,"required",{missingProperty:"image"})),i.monitors===void 0&&(e=p(e,n,"required",{missingProperty:"\
monitors"}));for(const f in i)f==="fsType"||f==="image"||f==="keyring"||f==="monitors"||f==="pool"||f==="readOnly"||f===
"secretRef"||f==="user"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));if(i.fsType!==void 0&&typeof i.fsType!=
"string"&&(e=p(e,n+"/fsType","type",{type:"string"})),i.image!==void 0&&typeof i.image!="string"&&(e=p(e,n+"/image","typ\
e",{type:"string"})),i.keyring!==void 0&&typeof i.keyring!="string"&&(e=p(e,n+"/keyring","type",{type:"string"})),i.monitors!==
void 0){let f=i.monitors;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)typeof f[y]!="string"&&(e=p(e,n+"/mon\
itors/"+y,"type",{type:"string"}))}else e=p(e,n+"/monitors","type",{type:"array"})}i.pool!==void 0&&typeof i.pool!="stri\
ng"&&(e=p(e,n+"/pool","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/readOnly","\
type",{type:"boolean"})),i.secretRef!==void 0&&(e=u(i.secretRef,n+"/secretRef",e)),i.user!==void 0&&typeof i.user!="stri\
ng"&&(e=p(e,n+"/user","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}const _e={properties:{fsType:0,
gateway:0,protectionDomain:0,readOnly:0,secretRef:0,sslEnabled:0,storageMode:0,storagePool:0,system:0,volumeName:0}};function He(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.gateway===void 0&&(e=p(e,n,"required",{missingProperty:"gateway"})),i.secretRef===
void 0&&(e=p(e,n,"required",{missingProperty:"secretRef"})),i.system===void 0&&(e=p(e,n,"required",{missingProperty:"sys\
tem"}));for(const f in i)d.call(_e.properties,f)||(e=p(e,n,"additionalProperties",{additionalProperty:f}));i.fsType!==void 0&&
typeof i.fsType!="string"&&(e=p(e,n+"/fsType","type",{type:"string"})),i.gateway!==void 0&&typeof i.gateway!="string"&&(e=
p(e,n+"/gateway","type",{type:"string"})),i.protectionDomain!==void 0&&typeof i.protectionDomain!="string"&&(e=p(e,n+"/p\
rotectionDomain","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/readOnly","type",
{type:"boolean"})),i.secretRef!==void 0&&(e=u(i.secretRef,n+"/secretRef",e)),i.sslEnabled!==void 0&&typeof i.sslEnabled!=
"boolean"&&(e=p(e,n+"/sslEnabled","type",{type:"boolean"})),i.storageMode!==void 0&&typeof i.storageMode!="string"&&(e=p(
e,n+"/storageMode","type",{type:"string"})),i.storagePool!==void 0&&typeof i.storagePool!="string"&&(e=p(e,n+"/storagePo\
ol","type",{type:"string"})),i.system!==void 0&&typeof i.system!="string"&&(e=p(e,n+"/system","type",{type:"string"})),i.
volumeName!==void 0&&typeof i.volumeName!="string"&&(e=p(e,n+"/volumeName","type",{type:"string"}))}else e=p(e,n,"type",
{type:"object"});return e}const Lf={properties:{defaultMode:0,items:0,optional:0,secretName:0}};function Je(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)f==="defaultMode"||f==="items"||f==="optional"||f==="secre\
tName"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));if(i.defaultMode!==void 0){let f=i.defaultMode;typeof f==
"number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=p(e,n+"/defaultMode","type",{type:"integer"}))}if(i.items!==void 0){let f=i.
items;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)e=k(f[y],n+"/items/"+y,e)}else e=p(e,n+"/items","type",{
type:"array"})}i.optional!==void 0&&typeof i.optional!="boolean"&&(e=p(e,n+"/optional","type",{type:"boolean"})),i.secretName!==
void 0&&typeof i.secretName!="string"&&(e=p(e,n+"/secretName","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});
return e}const xf={properties:{fsType:0,readOnly:0,secretRef:0,volumeName:0,volumeNamespace:0}};function Qe(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)f==="fsType"||f==="readOnly"||f==="secretRef"||f==="volume\
Name"||f==="volumeNamespace"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));i.fsType!==void 0&&typeof i.fsType!=
"string"&&(e=p(e,n+"/fsType","type",{type:"string"})),i.readOnly!==void 0&&typeof i.readOnly!="boolean"&&(e=p(e,n+"/read\
Only","type",{type:"boolean"})),i.secretRef!==void 0&&(e=u(i.secretRef,n+"/secretRef",e)),i.volumeName!==void 0&&typeof i.
volumeName!="string"&&(e=p(e,n+"/volumeName","type",{type:"string"})),i.volumeNamespace!==void 0&&typeof i.volumeNamespace!=
"string"&&(e=p(e,n+"/volumeNamespace","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}const Cf={properties:{
fsType:0,storagePolicyID:0,storagePolicyName:0,volumePath:0}};function Xe(i,n="",e=null){if(i&&typeof i=="object"&&!Array.
isArray(i)){i.volumePath===void 0&&(e=p(e,n,"required",{missingProperty:"volumePath"}));for(const f in i)f==="fsType"||f===
"storagePolicyID"||f==="storagePolicyName"||f==="volumePath"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));i.
fsType!==void 0&&typeof i.fsType!="string"&&(e=p(e,n+"/fsType","type",{type:"string"})),i.storagePolicyID!==void 0&&typeof i.
storagePolicyID!="string"&&(e=p(e,n+"/storagePolicyID","type",{type:"string"})),i.storagePolicyName!==void 0&&typeof i.storagePolicyName!=
"string"&&(e=p(e,n+"/storagePolicyName","type",{type:"string"})),i.volumePath!==void 0&&typeof i.volumePath!="string"&&(e=
p(e,n+"/volumePath","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}function x(i,n="",e=null){if(i&&
typeof i=="object"&&!Array.isArray(i)){i.name===void 0&&(e=p(e,n,"required",{missingProperty:"name"}));for(const f in i)
d.call(E.properties,f)||(e=p(e,n,"additionalProperties",{additionalProperty:f}));i.name!==void 0&&typeof i.name!="string"&&
(e=p(e,n+"/name","type",{type:"string"})),i.awsElasticBlockStore!==void 0&&(e=ee(i.awsElasticBlockStore,n+"/awsElasticBl\
ockStore",e)),i.azureDisk!==void 0&&(e=ie(i.azureDisk,n+"/azureDisk",e)),i.azureFile!==void 0&&(e=fe(i.azureFile,n+"/azu\
reFile",e)),i.cephfs!==void 0&&(e=ne(i.cephfs,n+"/cephfs",e)),i.cinder!==void 0&&(e=pe(i.cinder,n+"/cinder",e)),i.configMap!==
void 0&&(e=ye(i.configMap,n+"/configMap",e)),i.csi!==void 0&&(e=te(i.csi,n+"/csi",e)),i.downwardAPI!==void 0&&(e=le(i.downwardAPI,
n+"/downwardAPI",e)),i.emptyDir!==void 0&&(e=ue(i.emptyDir,n+"/emptyDir",e)),i.ephemeral!==void 0&&(e=Ae(i.ephemeral,n+"\
/ephemeral",e)),i.fc!==void 0&&(e=ke(i.fc,n+"/fc",e)),i.flexVolume!==void 0&&(e=Ne(i.flexVolume,n+"/flexVolume",e)),i.flocker!==
void 0&&(e=je(i.flocker,n+"/flocker",e)),i.gcePersistentDisk!==void 0&&(e=Te(i.gcePersistentDisk,n+"/gcePersistentDisk",
e)),i.gitRepo!==void 0&&(e=Re(i.gitRepo,n+"/gitRepo",e)),i.glusterfs!==void 0&&(e=Se(i.glusterfs,n+"/glusterfs",e)),i.hostPath!==
void 0&&(e=qe(i.hostPath,n+"/hostPath",e)),i.image!==void 0&&(e=Oe(i.image,n+"/image",e)),i.iscsi!==void 0&&(e=Me(i.iscsi,
n+"/iscsi",e)),i.nfs!==void 0&&(e=we(i.nfs,n+"/nfs",e)),i.persistentVolumeClaim!==void 0&&(e=Le(i.persistentVolumeClaim,
n+"/persistentVolumeClaim",e)),i.photonPersistentDisk!==void 0&&(e=xe(i.photonPersistentDisk,n+"/photonPersistentDisk",e)),
i.portworxVolume!==void 0&&(e=Ce(i.portworxVolume,n+"/portworxVolume",e)),i.projected!==void 0&&(e=Ue(i.projected,n+"/pr\
ojected",e)),i.quobyte!==void 0&&(e=We(i.quobyte,n+"/quobyte",e)),i.rbd!==void 0&&(e=$e(i.rbd,n+"/rbd",e)),i.scaleIO!==void 0&&
(e=He(i.scaleIO,n+"/scaleIO",e)),i.secret!==void 0&&(e=Je(i.secret,n+"/secret",e)),i.storageos!==void 0&&(e=Qe(i.storageos,
n+"/storageos",e)),i.vsphereVolume!==void 0&&(e=Xe(i.vsphereVolume,n+"/vsphereVolume",e))}else e=p(e,n,"type",{type:"obj\
ect"});return e}function Ye(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.container===void 0&&(e=p(e,n,"\
required",{missingProperty:"container"}));for(const f in i)f==="container"||f==="initContainer"||f==="serviceAccountName"||
f==="automountServiceAccountToken"||f==="volumes"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));if(i.container!==
void 0&&(e=A(i.container,n+"/container",e)),i.initContainer!==void 0&&(e=A(i.initContainer,n+"/initContainer",e)),i.serviceAccountName!==
void 0&&typeof i.serviceAccountName!="string"&&(e=p(e,n+"/serviceAccountName","type",{type:"string"})),i.automountServiceAccountToken!==
void 0&&typeof i.automountServiceAccountToken!="boolean"&&(e=p(e,n+"/automountServiceAccountToken","type",{type:"boolean"})),
i.volumes!==void 0){let f=i.volumes;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)e=x(f[y],n+"/volumes/"+y,e)}else
e=p(e,n+"/volumes","type",{type:"array"})}}else e=p(e,n,"type",{type:"object"});return e}const Df={properties:{container:0,
driverName:0,initContainer:0,serviceAccountName:0,automountServiceAccountToken:0,volumes:0,deviceClasses:0}},Vf={properties:{
name:0,selectors:0,config:0}},C=new RegExp("^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$","u"),Ff={
properties:{cel:0}},zf={properties:{expression:0}};function Ze(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){
i.expression===void 0&&(e=p(e,n,"required",{missingProperty:"expression"}));for(const f in i)f!=="expression"&&(e=p(e,n,
"additionalProperties",{additionalProperty:f}));i.expression!==void 0&&typeof i.expression!="string"&&(e=p(e,n+"/express\
ion","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}function Pe(i,n="",e=null){if(i&&typeof i=="\
object"&&!Array.isArray(i)){for(const f in i)f!=="cel"&&(e=p(e,n,"additionalProperties",{additionalProperty:f}));i.cel!==
void 0&&(e=Ze(i.cel,n+"/cel",e))}else e=p(e,n,"type",{type:"object"});return e}const Kf={properties:{opaque:0}},Gf={properties:{
driver:0,parameters:0}};function he(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.driver===void 0&&(e=p(
e,n,"required",{missingProperty:"driver"})),i.parameters===void 0&&(e=p(e,n,"required",{missingProperty:"parameters"}));
for(const f in i)f==="driver"||f==="parameters"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));if(i.driver!==
void 0&&typeof i.driver!="string"&&(e=p(e,n+"/driver","type",{type:"string"})),i.parameters!==void 0){let f=i.parameters;
f&&typeof f=="object"&&!Array.isArray(f)||(e=p(e,n+"/parameters","type",{type:"object"}))}}else e=p(e,n,"type",{type:"ob\
ject"});return e}function ae(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)f!=="opaque"&&
(e=p(e,n,"additionalProperties",{additionalProperty:f}));i.opaque!==void 0&&(e=he(i.opaque,n+"/opaque",e))}else e=p(e,n,
"type",{type:"object"});return e}function re(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.name===void 0&&
(e=p(e,n,"required",{missingProperty:"name"}));for(const f in i)f==="name"||f==="selectors"||f==="config"||(e=p(e,n,"add\
itionalProperties",{additionalProperty:f}));if(i.name!==void 0){let f=i.name;typeof f=="string"?(f.length>253&&(e=p(e,n+
"/name","maxLength",{limit:253})),C.test(f)||(e=p(e,n+"/name","pattern",{pattern:"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0\
-9]([-a-z0-9]*[a-z0-9])?)*$"}))):e=p(e,n+"/name","type",{type:"string"})}if(i.selectors!==void 0){let f=i.selectors;if(Array.
isArray(f)){f.length>32&&(e=p(e,n+"/selectors","maxItems",{limit:32}));const t=f.length;for(let y=0;y<t;y++)e=Pe(f[y],n+
"/selectors/"+y,e)}else e=p(e,n+"/selectors","type",{type:"array"})}if(i.config!==void 0){let f=i.config;if(Array.isArray(
f)){f.length>32&&(e=p(e,n+"/config","maxItems",{limit:32}));const t=f.length;for(let y=0;y<t;y++)e=ae(f[y],n+"/config/"+
y,e)}else e=p(e,n+"/config","type",{type:"array"})}}else e=p(e,n,"type",{type:"object"});return e}function ve(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.container===void 0&&(e=p(e,n,"required",{missingProperty:"container"})),i.
driverName===void 0&&(e=p(e,n,"required",{missingProperty:"driverName"}));for(const f in i)f==="container"||f==="driverN\
ame"||f==="initContainer"||f==="serviceAccountName"||f==="automountServiceAccountToken"||f==="volumes"||f==="deviceClass\
es"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));if(i.container!==void 0&&(e=A(i.container,n+"/container",e)),
i.driverName!==void 0){let f=i.driverName;typeof f=="string"?(f.length>253&&(e=p(e,n+"/driverName","maxLength",{limit:253})),
C.test(f)||(e=p(e,n+"/driverName","pattern",{pattern:"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"}))):
e=p(e,n+"/driverName","type",{type:"string"})}if(i.initContainer!==void 0&&(e=A(i.initContainer,n+"/initContainer",e)),i.
serviceAccountName!==void 0&&typeof i.serviceAccountName!="string"&&(e=p(e,n+"/serviceAccountName","type",{type:"string"})),
i.automountServiceAccountToken!==void 0&&typeof i.automountServiceAccountToken!="boolean"&&(e=p(e,n+"/automountServiceAc\
countToken","type",{type:"boolean"})),i.volumes!==void 0){let f=i.volumes;if(Array.isArray(f)){const t=f.length;for(let y=0;y<
t;y++)e=x(f[y],n+"/volumes/"+y,e)}else e=p(e,n+"/volumes","type",{type:"array"})}if(i.deviceClasses!==void 0){let f=i.deviceClasses;
if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)e=re(f[y],n+"/deviceClasses/"+y,e)}else e=p(e,n+"/deviceClasse\
s","type",{type:"array"})}}else e=p(e,n,"type",{type:"object"});return e}const D={properties:{key:0,operator:{enum:["Equ\
al","Exists",""]},value:0,effect:{enum:["NoSchedule","PreferNoSchedule","NoExecute",""]},tolerationSeconds:0}};function Ee(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)f==="key"||f==="operator"||f==="value"||f==="effect"||f===
"tolerationSeconds"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));if(i.key!==void 0&&typeof i.key!="string"&&
(e=p(e,n+"/key","type",{type:"string"})),i.operator!==void 0){let f=i.operator;typeof f!="string"&&(e=p(e,n+"/operator",
"type",{type:"string"})),f==="Equal"||f==="Exists"||f===""||(e=p(e,n+"/operator","enum",{allowedValues:D.properties.operator.
enum}))}if(i.value!==void 0&&typeof i.value!="string"&&(e=p(e,n+"/value","type",{type:"string"})),i.effect!==void 0){let f=i.
effect;typeof f!="string"&&(e=p(e,n+"/effect","type",{type:"string"})),f==="NoSchedule"||f==="PreferNoSchedule"||f==="No\
Execute"||f===""||(e=p(e,n+"/effect","enum",{allowedValues:D.properties.effect.enum}))}if(i.tolerationSeconds!==void 0){
let f=i.tolerationSeconds;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=p(e,n+"/tolerationSeconds","type",{type:"\
integer"}))}}else e=p(e,n,"type",{type:"object"});return e}function ei(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.selector===void 0&&(e=p(e,n,"required",{missingProperty:"selector"}));for(const f in i)f==="selector"||f==="module\
Loader"||f==="devicePlugin"||f==="dra"||f==="imageRepoSecret"||f==="tolerations"||f==="imageRebuildTriggerGeneration"||(e=
p(e,n,"additionalProperties",{additionalProperty:f}));if(i.selector!==void 0){let f=i.selector;if(f&&typeof f=="object"&&
!Array.isArray(f))for(const t in f)typeof f[t]!="string"&&(e=p(e,n+"/selector/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),
"type",{type:"string"}));else e=p(e,n+"/selector","type",{type:"object"})}if(i.moduleLoader!==void 0&&(e=J(i.moduleLoader,
n+"/moduleLoader",e)),i.devicePlugin!==void 0&&(e=Ye(i.devicePlugin,n+"/devicePlugin",e)),i.dra!==void 0&&(e=ve(i.dra,n+
"/dra",e)),i.imageRepoSecret!==void 0&&(e=c(i.imageRepoSecret,n+"/imageRepoSecret",e)),i.tolerations!==void 0){let f=i.tolerations;
if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)e=Ee(f[y],n+"/tolerations/"+y,e)}else e=p(e,n+"/tolerations","\
type",{type:"array"})}if(i.imageRebuildTriggerGeneration!==void 0){let f=i.imageRebuildTriggerGeneration;typeof f=="numb\
er"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=p(e,n+"/imageRebuildTriggerGeneration","type",{type:"integer"}))}}else e=p(e,n,"\
type",{type:"object"});return e}const Bf={properties:{moduleLoader:0,devicePlugin:0,dra:0,imageRebuildTriggerGeneration:0}},
Uf={properties:{availableNumber:0,desiredNumber:0,nodesMatchingSelectorNumber:0}};function j(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){if(i.availableNumber!==void 0){let f=i.availableNumber;typeof f=="number"&&!(f%1)&&!isNaN(f)&&
isFinite(f)||(e=p(e,n+"/availableNumber","type",{type:"integer"}))}if(i.desiredNumber!==void 0){let f=i.desiredNumber;typeof f==
"number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=p(e,n+"/desiredNumber","type",{type:"integer"}))}if(i.nodesMatchingSelectorNumber!==
void 0){let f=i.nodesMatchingSelectorNumber;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=p(e,n+"/nodesMatching\
SelectorNumber","type",{type:"integer"}))}}else e=p(e,n,"type",{type:"object"});return e}function ii(i,n="",e=null){if(i&&
typeof i=="object"&&!Array.isArray(i)){if(i.moduleLoader!==void 0&&(e=j(i.moduleLoader,n+"/moduleLoader",e)),i.devicePlugin!==
void 0&&(e=j(i.devicePlugin,n+"/devicePlugin",e)),i.dra!==void 0&&(e=j(i.dra,n+"/dra",e)),i.imageRebuildTriggerGeneration!==
void 0){let f=i.imageRebuildTriggerGeneration;typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)||(e=p(e,n+"/imageRebuil\
dTriggerGeneration","type",{type:"integer"}))}}else e=p(e,n,"type",{type:"object"});return e}function fi(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.apiVersion===void 0&&(e=p(e,n,"required",{missingProperty:"apiVersion"})),
i.kind===void 0&&(e=p(e,n,"required",{missingProperty:"kind"})),i.metadata===void 0&&(e=p(e,n,"required",{missingProperty:"\
metadata"})),i.spec===void 0&&(e=p(e,n,"required",{missingProperty:"spec"}));for(const f in i)f==="apiVersion"||f==="kin\
d"||f==="metadata"||f==="spec"||f==="status"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));if(i.apiVersion!==
void 0){let f=i.apiVersion;typeof f!="string"&&(e=p(e,n+"/apiVersion","type",{type:"string"})),f!=="kmm.sigs.x-k8s.io/v1\
beta1"&&(e=p(e,n+"/apiVersion","const",{allowedValue:"kmm.sigs.x-k8s.io/v1beta1"}))}if(i.kind!==void 0){let f=i.kind;typeof f!=
"string"&&(e=p(e,n+"/kind","type",{type:"string"})),f!=="Module"&&(e=p(e,n+"/kind","const",{allowedValue:"Module"}))}if(i.
metadata!==void 0){let f=i.metadata;if(f&&typeof f=="object"&&!Array.isArray(f)){if(f.name===void 0&&(e=p(e,n+"/metadata",
"required",{missingProperty:"name"})),f.name!==void 0&&typeof f.name!="string"&&(e=p(e,n+"/metadata/name","type",{type:"\
string"})),f.namespace!==void 0&&typeof f.namespace!="string"&&(e=p(e,n+"/metadata/namespace","type",{type:"string"})),f.
labels!==void 0){let t=f.labels;if(t&&typeof t=="object"&&!Array.isArray(t))for(const y in t)typeof t[y]!="string"&&(e=p(
e,n+"/metadata/labels/"+y.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=p(e,n+"/metadata/labels",
"type",{type:"object"})}if(f.annotations!==void 0){let t=f.annotations;if(t&&typeof t=="object"&&!Array.isArray(t))for(const y in t)
typeof t[y]!="string"&&(e=p(e,n+"/metadata/annotations/"+y.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else
e=p(e,n+"/metadata/annotations","type",{type:"object"})}}else e=p(e,n+"/metadata","type",{type:"object"})}i.spec!==void 0&&
(e=ei(i.spec,n+"/spec",e)),i.status!==void 0&&(e=ii(i.status,n+"/status",e))}else e=p(e,n,"type",{type:"object"});return e}
const Wf=oi,$f={properties:{apiVersion:0,kind:0,metadata:0,spec:0}},ni={properties:{platform:{enum:["OpenShift","Kuberne\
tes"]},version:0,labels:0,nodePools:0,driverToolkit:0}},V={properties:{name:0,kernel:0,architecture:0,osImage:0,nodes:0,
labels:0,taints:0,machineConfigPool:0,state:{enum:["Current","Planned"]}}},pi={properties:{key:0,value:0,effect:{enum:["\
NoSchedule","PreferNoSchedule","NoExecute"]},timeAdded:0}};function yi(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){i.key===void 0&&(e=p(e,n,"required",{missingProperty:"key"})),i.effect===void 0&&(e=p(e,n,"required",{missingProperty:"\
effect"}));for(const f in i)f==="key"||f==="value"||f==="effect"||f==="timeAdded"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));
if(i.key!==void 0&&typeof i.key!="string"&&(e=p(e,n+"/key","type",{type:"string"})),i.value!==void 0&&typeof i.value!="s\
tring"&&(e=p(e,n+"/value","type",{type:"string"})),i.effect!==void 0){let f=i.effect;typeof f!="string"&&(e=p(e,n+"/effe\
ct","type",{type:"string"})),f==="NoSchedule"||f==="PreferNoSchedule"||f==="NoExecute"||(e=p(e,n+"/effect","enum",{allowedValues:pi.
properties.effect.enum}))}i.timeAdded!==void 0&&typeof i.timeAdded!="string"&&(e=p(e,n+"/timeAdded","type",{type:"string"}))}else
e=p(e,n,"type",{type:"object"});return e}function ti(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.name===
void 0&&(e=p(e,n,"required",{missingProperty:"name"})),i.kernel===void 0&&(e=p(e,n,"required",{missingProperty:"kernel"}));
for(const t in i)d.call(V.properties,t)||(e=p(e,n,"additionalProperties",{additionalProperty:t}));if(i.name!==void 0){let t=i.
name;typeof t=="string"?t.length<1&&(e=p(e,n+"/name","minLength",{limit:1})):e=p(e,n+"/name","type",{type:"string"})}if(i.
kernel!==void 0){let t=i.kernel;typeof t=="string"?t.length<1&&(e=p(e,n+"/kernel","minLength",{limit:1})):e=p(e,n+"/kern\
el","type",{type:"string"})}if(i.architecture!==void 0&&typeof i.architecture!="string"&&(e=p(e,n+"/architecture","type",
{type:"string"})),i.osImage!==void 0&&typeof i.osImage!="string"&&(e=p(e,n+"/osImage","type",{type:"string"})),i.nodes!==
void 0){let t=i.nodes;const y=errors;let l=!1,m=null;const F=errors;typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t)||
(e=p(e,n+"/nodes","type",{type:"integer"})),typeof t=="number"&&isFinite(t)&&(t<0||isNaN(t))&&(e=p(e,n+"/nodes","minimum",
{comparison:">=",limit:0}));var f=F===errors;f&&(l=!0,m=0);const z=errors;if(Array.isArray(t)){const K=t.length;for(let g=0;g<
K;g++){let T=t[g];typeof T=="string"?T.length<1&&(e=p(e,n+"/nodes/"+g,"minLength",{limit:1})):e=p(e,n+"/nodes/"+g,"type",
{type:"string"})}}else e=p(e,n+"/nodes","type",{type:"array"});var f=z===errors;f&&l?(l=!1,m=[m,1]):f&&(l=!0,m=1),l?(errors=
y,e!==null&&(y?e.length=y:e=null)):e=p(e,n+"/nodes","oneOf",{passingSchemas:m})}if(i.labels!==void 0){let t=i.labels;if(t&&
typeof t=="object"&&!Array.isArray(t))for(const y in t)typeof t[y]!="string"&&(e=p(e,n+"/labels/"+y.replace(/~/g,"~0").replace(
/\//g,"~1"),"type",{type:"string"}));else e=p(e,n+"/labels","type",{type:"object"})}if(i.taints!==void 0){let t=i.taints;
if(Array.isArray(t)){const y=t.length;for(let l=0;l<y;l++)e=yi(t[l],n+"/taints/"+l,e)}else e=p(e,n+"/taints","type",{type:"\
array"})}if(i.machineConfigPool!==void 0&&typeof i.machineConfigPool!="string"&&(e=p(e,n+"/machineConfigPool","type",{type:"\
string"})),i.state!==void 0){let t=i.state;typeof t!="string"&&(e=p(e,n+"/state","type",{type:"string"})),t==="Current"||
t==="Planned"||(e=p(e,n+"/state","enum",{allowedValues:V.properties.state.enum}))}}else e=p(e,n,"type",{type:"object"});
return e}const _f={properties:{kernel:0,architecture:0,image:0}};function li(i,n="",e=null){if(i&&typeof i=="object"&&!Array.
isArray(i)){i.kernel===void 0&&(e=p(e,n,"required",{missingProperty:"kernel"})),i.image===void 0&&(e=p(e,n,"required",{missingProperty:"\
image"}));for(const f in i)f==="kernel"||f==="architecture"||f==="image"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));
if(i.kernel!==void 0){let f=i.kernel;typeof f=="string"?f.length<1&&(e=p(e,n+"/kernel","minLength",{limit:1})):e=p(e,n+"\
/kernel","type",{type:"string"})}if(i.architecture!==void 0&&typeof i.architecture!="string"&&(e=p(e,n+"/architecture","\
type",{type:"string"})),i.image!==void 0){let f=i.image;typeof f=="string"?f.length<1&&(e=p(e,n+"/image","minLength",{limit:1})):
e=p(e,n+"/image","type",{type:"string"})}}else e=p(e,n,"type",{type:"object"});return e}function ui(i,n="",e=null){if(i&&
typeof i=="object"&&!Array.isArray(i)){i.nodePools===void 0&&(e=p(e,n,"required",{missingProperty:"nodePools"}));for(const f in i)
f==="platform"||f==="version"||f==="labels"||f==="nodePools"||f==="driverToolkit"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));
if(i.platform!==void 0){let f=i.platform;typeof f!="string"&&(e=p(e,n+"/platform","type",{type:"string"})),f==="OpenShif\
t"||f==="Kubernetes"||(e=p(e,n+"/platform","enum",{allowedValues:ni.properties.platform.enum}))}if(i.version!==void 0&&typeof i.
version!="string"&&(e=p(e,n+"/version","type",{type:"string"})),i.labels!==void 0){let f=i.labels;if(f&&typeof f=="objec\
t"&&!Array.isArray(f))for(const t in f)typeof f[t]!="string"&&(e=p(e,n+"/labels/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),
"type",{type:"string"}));else e=p(e,n+"/labels","type",{type:"object"})}if(i.nodePools!==void 0){let f=i.nodePools;if(Array.
isArray(f)){const t=f.length;for(let y=0;y<t;y++)e=ti(f[y],n+"/nodePools/"+y,e)}else e=p(e,n+"/nodePools","type",{type:"\
array"})}if(i.driverToolkit!==void 0){let f=i.driverToolkit;if(Array.isArray(f)){const t=f.length;for(let y=0;y<t;y++)e=
li(f[y],n+"/driverToolkit/"+y,e)}else e=p(e,n+"/driverToolkit","type",{type:"array"})}}else e=p(e,n,"type",{type:"object"});
return e}function oi(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){i.apiVersion===void 0&&(e=p(e,n,"requir\
ed",{missingProperty:"apiVersion"})),i.kind===void 0&&(e=p(e,n,"required",{missingProperty:"kind"})),i.metadata===void 0&&
(e=p(e,n,"required",{missingProperty:"metadata"})),i.spec===void 0&&(e=p(e,n,"required",{missingProperty:"spec"}));for(const f in i)
f==="apiVersion"||f==="kind"||f==="metadata"||f==="spec"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));if(i.
apiVersion!==void 0){let f=i.apiVersion;typeof f!="string"&&(e=p(e,n+"/apiVersion","type",{type:"string"})),f!=="kmmc.de\
v/v1alpha1"&&(e=p(e,n+"/apiVersion","const",{allowedValue:"kmmc.dev/v1alpha1"}))}if(i.kind!==void 0){let f=i.kind;typeof f!=
"string"&&(e=p(e,n+"/kind","type",{type:"string"})),f!=="KernelInventory"&&(e=p(e,n+"/kind","const",{allowedValue:"Kerne\
lInventory"}))}if(i.metadata!==void 0){let f=i.metadata;if(f&&typeof f=="object"&&!Array.isArray(f)){if(f.name===void 0&&
(e=p(e,n+"/metadata","required",{missingProperty:"name"})),f.name!==void 0&&typeof f.name!="string"&&(e=p(e,n+"/metadata\
/name","type",{type:"string"})),f.namespace!==void 0&&typeof f.namespace!="string"&&(e=p(e,n+"/metadata/namespace","type",
{type:"string"})),f.labels!==void 0){let t=f.labels;if(t&&typeof t=="object"&&!Array.isArray(t))for(const y in t)typeof t[y]!=
"string"&&(e=p(e,n+"/metadata/labels/"+y.replace(/~/g,"~0").replace(/\//g,"~1"),"type",{type:"string"}));else e=p(e,n+"/\
metadata/labels","type",{type:"object"})}if(f.annotations!==void 0){let t=f.annotations;if(t&&typeof t=="object"&&!Array.
isArray(t))for(const y in t)typeof t[y]!="string"&&(e=p(e,n+"/metadata/annotations/"+y.replace(/~/g,"~0").replace(/\//g,
"~1"),"type",{type:"string"}));else e=p(e,n+"/metadata/annotations","type",{type:"object"})}}else e=p(e,n+"/metadata","t\
ype",{type:"object"})}i.spec!==void 0&&(e=ui(i.spec,n+"/spec",e))}else e=p(e,n,"type",{type:"object"});return e}const Hf=bi,
o={properties:{platform:{enum:["OpenShift","Kubernetes"]},cluster:0,kernelLabel:0,loader:{enum:["Modprobe","Worker"]},builder:{
enum:["Buildah","BuildKit","Kaniko"]},images:0,namespace:0,namespaces:{enum:["None","Generate"]},templates:{enum:["Stric\
t","Compat"]},strict:0,requireCoverage:0,gitops:{enum:["None","ArgoCD","Flux","Kpt"]},patches:0,output:{enum:["Items","N\
one"]}}},Jf={properties:{worker:0,builder:0,signer:0}};function di(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(
i)){for(const f in i)f==="worker"||f==="builder"||f==="signer"||(e=p(e,n,"additionalProperties",{additionalProperty:f}));
if(i.worker!==void 0){let f=i.worker;typeof f=="string"?f.length<1&&(e=p(e,n+"/worker","minLength",{limit:1})):e=p(e,n+"\
/worker","type",{type:"string"})}if(i.builder!==void 0){let f=i.builder;typeof f=="string"?f.length<1&&(e=p(e,n+"/builde\
r","minLength",{limit:1})):e=p(e,n+"/builder","type",{type:"string"})}if(i.signer!==void 0){let f=i.signer;typeof f=="st\
ring"?f.length<1&&(e=p(e,n+"/signer","minLength",{limit:1})):e=p(e,n+"/signer","type",{type:"string"})}}else e=p(e,n,"ty\
pe",{type:"object"});return e}const Qf={properties:{target:0,patch:0}},Xf={properties:{group:0,version:0,kind:0,name:0,namespace:0,
labelSelector:0,module:0,kernel:0}};function mi(i,n="",e=null){if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)
f==="group"||f==="version"||f==="kind"||f==="name"||f==="namespace"||f==="labelSelector"||f==="module"||f==="kernel"||(e=
p(e,n,"additionalProperties",{additionalProperty:f}));i.group!==void 0&&typeof i.group!="string"&&(e=p(e,n+"/group","typ\
e",{type:"string"})),i.version!==void 0&&typeof i.version!="string"&&(e=p(e,n+"/version","type",{type:"string"})),i.kind!==
void 0&&typeof i.kind!="string"&&(e=p(e,n+"/kind","type",{type:"string"})),i.name!==void 0&&typeof i.name!="string"&&(e=
p(e,n+"/name","type",{type:"string"})),i.namespace!==void 0&&typeof i.namespace!="string"&&(e=p(e,n+"/namespace","type",
{type:"string"})),i.labelSelector!==void 0&&typeof i.labelSelector!="string"&&(e=p(e,n+"/labelSelector","type",{type:"st\
ring"})),i.module!==void 0&&typeof i.module!="string"&&(e=p(e,n+"/module","type",{type:"string"})),i.kernel!==void 0&&typeof i.
kernel!="string"&&(e=p(e,n+"/kernel","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}const gi={properties:{
op:{enum:["add","remove","replace","move","copy","test"]},path:0,from:0,value:0}};function ci(i,n="",e=null){if(i&&typeof i==
"object"&&!Array.isArray(i)){i.op===void 0&&(e=p(e,n,"required",{missingProperty:"op"})),i.path===void 0&&(e=p(e,n,"requ\
ired",{missingProperty:"path"}));for(const f in i)f==="op"||f==="path"||f==="from"||f==="value"||(e=p(e,n,"additionalPro\
perties",{additionalProperty:f}));if(i.op!==void 0){let f=i.op;typeof f!="string"&&(e=p(e,n+"/op","type",{type:"string"})),
f==="add"||f==="remove"||f==="replace"||f==="move"||f==="copy"||f==="test"||(e=p(e,n+"/op","enum",{allowedValues:gi.properties.
op.enum}))}i.path!==void 0&&typeof i.path!="string"&&(e=p(e,n+"/path","type",{type:"string"})),i.from!==void 0&&typeof i.
from!="string"&&(e=p(e,n+"/from","type",{type:"string"}))}else e=p(e,n,"type",{type:"object"});return e}function si(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){i.target===void 0&&(e=p(e,n,"required",{missingProperty:"target"})),i.patch===
void 0&&(e=p(e,n,"required",{missingProperty:"patch"}));for(const f in i)f==="target"||f==="patch"||(e=p(e,n,"additional\
Properties",{additionalProperty:f}));if(i.target!==void 0&&(e=mi(i.target,n+"/target",e)),i.patch!==void 0){let f=i.patch;
if(Array.isArray(f)){f.length<1&&(e=p(e,n+"/patch","minItems",{limit:1}));const t=f.length;for(let y=0;y<t;y++)e=ci(f[y],
n+"/patch/"+y,e)}else e=p(e,n+"/patch","type",{type:"array"})}}else e=p(e,n,"type",{type:"object"});return e}function bi(i,n="",e=null){
if(i&&typeof i=="object"&&!Array.isArray(i)){for(const f in i)d.call(o.properties,f)||(e=p(e,n,"additionalProperties",{additionalProperty:f}));
if(i.platform!==void 0){let f=i.platform;typeof f!="string"&&(e=p(e,n+"/platform","type",{type:"string"})),f==="OpenShif\
t"||f==="Kubernetes"||(e=p(e,n+"/platform","enum",{allowedValues:o.properties.platform.enum}))}if(i.cluster!==void 0){let f=i.
cluster;typeof f=="string"?f.length<1&&(e=p(e,n+"/cluster","minLength",{limit:1})):e=p(e,n+"/cluster","type",{type:"stri\
ng"})}if(i.kernelLabel!==void 0){let f=i.kernelLabel;typeof f=="string"?f.length<1&&(e=p(e,n+"/kernelLabel","minLength",
{limit:1})):e=p(e,n+"/kernelLabel","type",{type:"string"})}if(i.loader!==void 0){let f=i.loader;typeof f!="string"&&(e=p(
e,n+"/loader","type",{type:"string"})),f==="Modprobe"||f==="Worker"||(e=p(e,n+"/loader","enum",{allowedValues:o.properties.
loader.enum}))}if(i.builder!==void 0){let f=i.builder;typeof f!="string"&&(e=p(e,n+"/builder","type",{type:"string"})),f===
"Buildah"||f==="BuildKit"||f==="Kaniko"||(e=p(e,n+"/builder","enum",{allowedValues:o.properties.builder.enum}))}if(i.images!==
void 0&&(e=di(i.images,n+"/images",e)),i.namespace!==void 0){let f=i.namespace;typeof f=="string"?f.length<1&&(e=p(e,n+"\
/namespace","minLength",{limit:1})):e=p(e,n+"/namespace","type",{type:"string"})}if(i.namespaces!==void 0){let f=i.namespaces;
typeof f!="string"&&(e=p(e,n+"/namespaces","type",{type:"string"})),f==="None"||f==="Generate"||(e=p(e,n+"/namespaces","\
enum",{allowedValues:o.properties.namespaces.enum}))}if(i.templates!==void 0){let f=i.templates;typeof f!="string"&&(e=p(
e,n+"/templates","type",{type:"string"})),f==="Strict"||f==="Compat"||(e=p(e,n+"/templates","enum",{allowedValues:o.properties.
templates.enum}))}if(i.strict!==void 0&&typeof i.strict!="boolean"&&(e=p(e,n+"/strict","type",{type:"boolean"})),i.requireCoverage!==
void 0&&typeof i.requireCoverage!="boolean"&&(e=p(e,n+"/requireCoverage","type",{type:"boolean"})),i.gitops!==void 0){let f=i.
gitops;typeof f!="string"&&(e=p(e,n+"/gitops","type",{type:"string"})),f==="None"||f==="ArgoCD"||f==="Flux"||f==="Kpt"||
(e=p(e,n+"/gitops","enum",{allowedValues:o.properties.gitops.enum}))}if(i.patches!==void 0){let f=i.patches;if(Array.isArray(
f)){const t=f.length;for(let y=0;y<t;y++)e=si(f[y],n+"/patches/"+y,e)}else e=p(e,n+"/patches","type",{type:"array"})}if(i.
output!==void 0){let f=i.output;typeof f!="string"&&(e=p(e,n+"/output","type",{type:"string"})),f==="Items"||f==="None"||
(e=p(e,n+"/output","enum",{allowedValues:o.properties.output.enum}))}}else e=p(e,n,"type",{type:"object"});return e}export{Ai as validateModule,Hf as validateSettings, Wf as validateInventory};
